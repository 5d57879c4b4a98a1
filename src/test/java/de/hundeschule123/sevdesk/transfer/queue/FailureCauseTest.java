package de.hundeschule123.sevdesk.transfer.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person reads about a document that has not arrived. */
class FailureCauseTest {

    @ParameterizedTest
    @ValueSource(strings = {"refused", "contactRefused", "noAccount", "mismatch"})
    void a_cause_that_sevdesk_or_a_sum_explains_shows_the_explanation(String key) {
        assertThat(new FailureCause(key, "19,00 ≠ 20,00", null).getSaid())
                .contains("19,00 ≠ 20,00");
    }

    @Test
    void what_is_no_explanation_for_a_person_is_not_shown() {
        assertThat(new FailureCause("gone", "4711", null).getSaid()).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void without_an_explanation_nothing_is_added(String detail) {
        assertThat(new FailureCause("refused", detail, null).getSaid()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"incomplete, patienceIncomplete", "unseen, patience", "busy, patience"})
    void when_patience_is_over_the_advice_says_whether_sevdesk_showed_all(
            String last, String cause) {
        assertThat(FailureCause.patienceWith(FailureCause.of(last)).key()).isEqualTo(cause);
    }
}
