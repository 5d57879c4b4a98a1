package de.hundeschule123.sevdesk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTokenTest {

    private static final String TOKEN = "b7c8d9e0f1a2b3c4d5e6f708192a3b4c";

    @ParameterizedTest
    @ValueSource(
            strings = {
                " " + TOKEN,
                TOKEN + "\r\n",
                "\t" + TOKEN + " ",
                "\u00a0" + TOKEN + "\u200b",
                "b7c8d9e0f1a2b3c4 d5e6f708192a3b4c"
            })
    void pasted_blanks_are_cut(String pasted) {
        assertThat(new ApiToken(pasted).value()).isEqualTo(TOKEN);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "  ", "short", "kein-Token-sondern-ein-Satz: ja", "<script>alert(1)"})
    void a_wrong_form_is_refused(String pasted) {
        assertThatThrownBy(() -> new ApiToken(pasted)).isInstanceOf(ApiToken.MalformedToken.class);
    }

    @Test
    void a_text_that_is_far_too_long_is_refused() {
        assertThatThrownBy(() -> new ApiToken("a".repeat(10_000)))
                .isInstanceOf(ApiToken.MalformedToken.class);
    }

    @Test
    void the_refusal_does_not_repeat_what_was_pasted() {
        assertThatThrownBy(() -> new ApiToken("mein geheimes Passwort!"))
                .hasMessageNotContaining("geheim")
                .hasNoCause();
    }

    @Test
    void a_token_shows_its_end_alone() {
        assertThat(new ApiToken(TOKEN)).hasToString("ApiToken[…3b4c]");
        assertThat(new ApiToken(TOKEN).lastFour()).isEqualTo("3b4c");
    }
}
