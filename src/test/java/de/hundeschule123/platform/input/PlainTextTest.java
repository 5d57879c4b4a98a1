package de.hundeschule123.platform.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.platform.text.Declined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jana Voß",
                "Łukasz",
                "עברית",
                "عربى",
                "👨‍👩‍👧 Hund",
                "A\u00a0B",
                "soft\u00adhyphen",
                "a\u200db"
            })
    void what_people_write_stays_as_it_is(String text) {
        assertThat(PlainText.line(text, "Name")).isEqualTo(text);
        assertThat(PlainText.lines(text, "Name")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b",
                "a\tb",
                "a\u0007b",
                "a\u001bb",
                "a\u007fb",
                "a\u009fb",
                "a\u202eb",
                "a\u202ab",
                "a\u2066b",
                "a\u2069b",
                "a\ud800b",
                "a\uffffb"
            })
    void what_nobody_sees_but_what_acts_is_refused_by_the_name_of_the_field(String text) {
        assertThatThrownBy(() -> PlainText.line(text, "Nachname"))
                .isInstanceOf(Declined.class)
                .hasMessageStartingWith("Nachname: ");
        assertThatThrownBy(() -> PlainText.lines("erste\n" + text, "Text"))
                .isInstanceOf(Declined.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nb", "a\rb", "a\u0085b", "a\u2028b", "a\u2029b"})
    void a_line_break_is_one_sign_where_lines_are_meant_and_refused_elsewhere(String text) {
        assertThat(PlainText.lines(text, "Text")).isEqualTo("a\nb");
        assertThatThrownBy(() -> PlainText.line(text, "Nachname"))
                .isInstanceOf(Declined.class)
                .hasMessageContaining("Zeilenumbruch");
    }

    @Test
    void what_was_kept_before_the_rule_can_be_read_under_it() {
        String cleaned = PlainText.cleaned("Jana\u202e\nVoß\u0000");

        assertThat(cleaned).isEqualTo("Jana Voß ");
        assertThat(PlainText.line(cleaned, "Name")).isEqualTo(cleaned);
        assertThat(PlainText.cleaned(null)).isNull();
    }
}
