package de.hundeschule123.sevdesk.connection.screen;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.sevdesk.connection.HoldReason;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which one act lets a held school go on, whatever holds it. */
class HeldRemedyTest {

    @ParameterizedTest
    @CsvSource({
        "NOT_TESTED, TEST",
        "NO_API_PLAN, TEST",
        "ACCESS_REFUSED, TEST",
        "OLD_BOOKKEEPING, TEST",
        "NO_REVENUE_ACCOUNT, TEST",
        "RIGHT_MISSING, TEST",
        "TOKEN_LOST, TOKEN",
        "TOKEN_REFUSED, TOKEN",
        "ACCOUNT_TAKEN, TOKEN",
        "OTHER_ACCOUNT, DECISION",
        "ACCOUNTS_CHANGED, DECISION",
        "DOCUMENTS_REFUSED, TRIAL",
        "SWITCHED_OFF, ACTIVATION"
    })
    void each_reason_has_one(HoldReason because, HeldRemedy remedy) {
        assertThat(HeldRemedy.of(because)).isEqualTo(remedy);
    }

    @Test
    void none_is_without_a_reason() {
        assertThat(Arrays.stream(HoldReason.values()).map(HeldRemedy::of))
                .containsAll(Arrays.asList(HeldRemedy.values()));
    }

    /** A button that tests is named as on the page of the configuration. */
    @ParameterizedTest
    @EnumSource
    void what_is_done_elsewhere_has_words_on_its_button(HeldRemedy remedy) {
        assertThat(Texts.knows("bar." + remedy)).isEqualTo(!remedy.isDoneInPlace());
    }
}
