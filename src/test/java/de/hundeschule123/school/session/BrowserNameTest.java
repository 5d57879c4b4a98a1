package de.hundeschule123.school.session;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.platform.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0 | Firefox auf Windows
                    Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 | Chrome auf Windows
                    Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0 | Edge auf Windows
                    Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Mobile/15E148 Safari/604.1 | Safari auf iPhone
                    Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 CriOS/131.0 Mobile/15E148 Safari/604.1 | Chrome auf iPhone
                    Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.1 Safari/605.1.15 | Safari auf Mac
                    Mozilla/5.0 (Linux; Android 14; SM-S918B) AppleWebKit/537.36 SamsungBrowser/26.0 Chrome/122.0 Mobile Safari/537.36 | Samsung Internet auf Android
                    Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/131.0.0.0 Safari/537.36 OPR/116.0 | Opera auf Linux
                    curl/8.9.1 | Unbekannter Browser
                    Etwas (Windows) | Unbekannter Browser auf Windows
                    '' | Unbekannter Browser
                    """)
    void a_person_knows_the_own_browser_again(String sent, String words) {
        assertThat(BrowserName.of(sent)).isEqualTo(words);
    }

    @Test
    void who_does_not_say_which_browser_has_an_unknown_one() {
        assertThat(BrowserName.of(null)).isEqualTo("Unbekannter Browser");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Firefox auf Windows | Firefox on Windows
                    Unbekannter Browser auf Windows | Unknown browser on Windows
                    Unbekannter Browser | Unknown browser
                    Safari | Safari
                    """)
    void it_is_kept_in_german_and_shown_in_the_language_of_the_screen(String kept, String shown) {
        assertThat(Language.ENGLISH.speaking(() -> BrowserName.spoken(kept))).isEqualTo(shown);
        assertThat(BrowserName.spoken(kept)).isEqualTo(kept);
        assertThat(Language.ENGLISH.speaking(() -> BrowserName.of("Etwas (Windows)")))
                .isEqualTo("Unbekannter Browser auf Windows");
    }
}
