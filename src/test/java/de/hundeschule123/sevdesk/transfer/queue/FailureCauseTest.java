package de.hundeschule123.sevdesk.transfer.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person reads about a document that has not arrived. */
class FailureCauseTest {

    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "CONTACT_REFUSED", "FILE_UNREAD", "NO_ACCOUNT", "MISMATCH"})
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
    void a_file_that_sevdesk_cannot_read_and_a_fault_of_ours_are_tried_three_times(
            FailureCause cause) {
        boolean bounded = cause == FailureCause.FILE_UNREAD || cause == FailureCause.BUG;
        assertThat(cause.mostInARow()).isEqualTo(bounded ? OptionalInt.of(3) : OptionalInt.empty());
        assertThat(cause.onceTooOften())
                .isEqualTo(cause == FailureCause.FILE_UNREAD ? FailureCause.REFUSED : cause);
    }

    @ParameterizedTest
    @EnumSource
    void only_sevdesks_word_on_a_document_that_was_sent_counts_as_a_refusal(FailureCause cause) {
        assertThat(cause.isWordOfSevdesk())
                .isEqualTo(
                        Set.of(
                                        FailureCause.REFUSED,
                                        FailureCause.CONTACT_REFUSED,
                                        FailureCause.FILE_UNREAD,
                                        FailureCause.MISMATCH,
                                        FailureCause.ACCOUNTS_ASKED)
                                .contains(cause));
    }

    @ParameterizedTest
    @EnumSource
    void what_sevdesk_said_is_told_again_where_it_stops_a_school(FailureCause cause) {
        boolean own = cause.isWordOfSevdesk() && cause != FailureCause.MISMATCH;
        assertThat(new Failure(cause, "no", null).words())
                .isEqualTo(own ? Optional.of("no") : Optional.empty());
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
