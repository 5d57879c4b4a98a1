package de.hundeschule123.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityEventTest {

    private static String line(String value) {
        return SecurityEvent.named("SIGNED_IN").with("who", value).line();
    }

    @Test
    void an_event_is_a_line_of_names_and_values_in_order() {
        assertThat(
                        SecurityEvent.named("SIGNED_IN")
                                .with("school", 12)
                                .with("who", "inhaber@pfote.example")
                                .with("from", "2001:db8::/64")
                                .with("thing", null)
                                .line())
                .isEqualTo(
                        "event=SIGNED_IN school=12 who=inhaber@pfote.example from=2001:db8::/64");
    }

    @Test
    void what_could_be_read_as_another_field_is_quoted() {
        assertThat(line("a event=X")).isEqualTo("event=SIGNED_IN who=\"a event=X\"");
        assertThat(line("\" event=X \\")).isEqualTo("event=SIGNED_IN who=\"\\\" event=X \\\\\"");
        assertThat(line("")).isEqualTo("event=SIGNED_IN who=\"\"");
        assertThat(line("Köster")).isEqualTo("event=SIGNED_IN who=\"Köster\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\u0000", "\u001b", "\u0085", "\u2028", "\u202e", "\ud800"})
    void what_begins_a_line_or_acts_in_a_terminal_is_escaped(String sign) {
        assertThat(line("a" + sign + "event=X"))
                .isEqualTo(
                        "event=SIGNED_IN who=\"a\\u{%x}event=X\"".formatted(sign.codePointAt(0)));
    }

    @Test
    void no_value_makes_a_line_endless() {
        assertThat(line("x".repeat(5_000))).hasSizeLessThan(400);
    }
}
