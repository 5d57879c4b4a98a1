package de.hundeschule123.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LanguageTest {

    private final Locale ofTheServer = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(ofTheServer);
        ResourceBundle.clearCache();
    }

    @Test
    void the_first_wish_that_we_speak_counts() {
        assertThat(Language.wished(List.of(Locale.FRENCH, Locale.UK, Locale.GERMANY)))
                .isEqualTo(Language.ENGLISH);
        assertThat(Language.wished(List.of(Locale.of("de", "AT"), Locale.US)))
                .isEqualTo(Language.GERMAN);
    }

    @Test
    void whoever_wishes_nothing_that_we_speak_reads_german() {
        assertThat(Language.wished(List.of(Locale.FRENCH))).isEqualTo(Language.GERMAN);
        assertThat(Language.wished(List.of())).isEqualTo(Language.GERMAN);
    }

    @Test
    void german_stays_german_on_an_english_server() {
        Locale.setDefault(Locale.US);
        ResourceBundle.clearCache();

        assertThat(Texts.of("cancel")).isEqualTo("Abbrechen");
    }

    @Test
    void what_is_kept_is_german_while_english_is_spoken() {
        String kept = Language.ENGLISH.speaking(() -> Texts.german("cancel"));
        String shown = Language.ENGLISH.speaking(() -> Texts.of("cancel"));

        assertThat(kept).isEqualTo("Abbrechen");
        assertThat(shown).isEqualTo("Cancel");
        assertThat(Texts.of("cancel")).isEqualTo("Abbrechen");
    }

    @Test
    void figures_are_written_as_they_are_typed_in_each_language() {
        String shown = Language.ENGLISH.speaking(() -> Texts.of("oddity.amount.first", 1234.5));

        assertThat(shown).contains("1.234,50 €");
    }
}
