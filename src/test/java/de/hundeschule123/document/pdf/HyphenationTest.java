package de.hundeschule123.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HyphenationTest {

    private static final Hyphenation GERMAN = german();

    private static Hyphenation german() {
        try (InputStream patterns = Hyphenation.class.getResourceAsStream("hyph-de-1996.pat.txt")) {
            return new Hyphenation(patterns.readAllBytes());
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hun|de|er|zie|hungs|kurs",
                "Wel|pen|spiel|stunde",
                "Ver|hal|tens|the|ra|pie",
                "Hun|de|füh|rer|schein|prü|fung",
                "Lei|nen|füh|rig|keit",
                "Beschäf|ti|gung",
                "Haus|tür|schlüs|sel"
            })
    void long_words_are_divided_at_their_syllables(String divided) {
        assertThat(GERMAN.hyphenateText(divided.replace("|", "")).replace('\u00ad', '|'))
                .isEqualTo(divided);
    }

    @Test
    void short_words_numbers_and_addresses_stay_whole() {
        String text = "Kurs am 20.11. in Leipzig, www.hund.example/kurse 123456789012345";

        assertThat(GERMAN.hyphenateText(text)).isEqualTo(text);
    }
}
