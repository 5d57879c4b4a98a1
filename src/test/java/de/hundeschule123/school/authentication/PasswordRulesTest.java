package de.hundeschule123.school.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.platform.text.Declined;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords may be set, and what is said of the others. */
class PasswordRulesTest {

    private static final List<String> SABINE =
            List.of(
                    "Sabine Jäger-Köster",
                    "s.koester@pfotenfreunde.example",
                    "Hundeschule Pfotenfreunde");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "blaue Tasse am Fenster",
                "Kran!ch7wolke",
                "xk2#45?8-73!",
                "demo-Hund-2026",
                "日本語のパスワードです。",
                "🐕🦴🐾🏡🌳🚲🎈🍎🧦📚",
                "Grüße aus Lüneburg 😀",
                "4829-5716-3380",
                "Meine Sabine backt Donnerstag Brot"
            })
    void any_characters_make_a_good_password_if_there_are_enough(String password) {
        assertThatCode(() -> PasswordRules.demand(password, SABINE)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "Kran!ch7w, password.short",
        "🐕🦴🐾🏡🌳🚲🎈🍎🧦, password.short",
        "1234567890, password.common",
        "qwertzuiop, password.common",
        "QwertzUiop, password.common",
        "password123, password.common",
        "Passwort2026!, password.common",
        "P@ssw0rt!2026, password.common",
        "!!Sommer2026!!, password.common",
        "Hundeschule1!, password.common",
        "aaaaaaaaaaaa, password.common",
        "abcabcabcabc, password.common",
        "hallohallo12, password.common",
        "schatzschatz, password.common",
        "zyxwvutsrqp, password.common",
        "sabine-jäger, password.own",
        "SabineKoester, password.own",
        "Jaeger19730412, password.own",
        "s.koester@pfotenfreunde.example, password.own",
        "Pfotenfreunde1!, password.own",
        "köster-pfotenfreunde, password.own"
    })
    void what_is_guessed_first_is_refused_with_its_reason(String password, String reason) {
        assertThatThrownBy(() -> PasswordRules.demand(password, SABINE))
                .isInstanceOfSatisfying(
                        Declined.class, declined -> assertThat(declined.key()).isEqualTo(reason));
    }

    @Test
    void two_hundred_characters_are_taken_and_no_more() {
        String sentence = "vier Wörter, ".repeat(20);

        assertThatCode(() -> PasswordRules.demand(sentence.substring(0, 199) + "x", List.of()))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> PasswordRules.demand(sentence.substring(0, 201), List.of()))
                .hasMessageContaining("höchstens 200");
    }

    @Test
    void the_list_holds_more_than_three_thousand_that_are_long_enough_to_be_set() {
        assertThat(CommonPasswords.listed().size()).isGreaterThanOrEqualTo(10_000);
        assertThat(CommonPasswords.listed().hold("1q2w3e4r5t")).isTrue();
        assertThat(CommonPasswords.listed().hold("superpassword")).isTrue();
    }
}
