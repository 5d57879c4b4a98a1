package de.hundeschule123.sevdesk.transfer.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person reads about a document that has not arrived. */
class FailureCauseTest {

    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "CONTACT_REFUSED", "NO_ACCOUNT", "MISMATCH"})
    void a_cause_that_sevdesk_or_a_sum_explains_shows_the_explanation(FailureCause cause) {
        assertThat(new Failure(cause, "19,00 ≠ 20,00", null).getSaid()).contains("19,00 ≠ 20,00");
    }

    @Test
    void what_is_no_explanation_for_a_person_is_not_shown() {
        assertThat(new Failure(FailureCause.GONE, "4711", null).getSaid()).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void without_an_explanation_nothing_is_added(String detail) {
        assertThat(new Failure(FailureCause.REFUSED, detail, null).getSaid()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"INCOMPLETE, PATIENCE_INCOMPLETE", "UNSEEN, PATIENCE", "BUSY, PATIENCE"})
    void when_patience_is_over_the_advice_says_whether_sevdesk_showed_all(
            FailureCause last, FailureCause cause) {
        assertThat(last.onceOutOfPatience()).isEqualTo(cause);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_stored_is_read_as_what_it_was(FailureCause cause) {
        assertThat(FailureCause.stored(cause.word())).isEqualTo(cause);
    }

    @Test
    void what_only_a_newer_version_can_name_still_reads_as_a_sentence() {
        assertThat(FailureCause.stored("fromTheFuture")).isEqualTo(FailureCause.UNNAMED);
    }
}
