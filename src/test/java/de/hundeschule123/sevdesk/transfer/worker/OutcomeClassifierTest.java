package de.hundeschule123.sevdesk.transfer.worker;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.SevdeskFailure.Details;
import de.hundeschule123.sevdesk.connection.HoldReason;
import de.hundeschule123.sevdesk.transfer.queue.Failure;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks of each way in which a call fails whether the voucher may exist, and what comes next. */
class OutcomeClassifierTest {

    private static SevdeskFailure upload(Integer status, String said) {
        return new SevdeskFailure.Unseen(
                "uploadTempFile", new SevdeskFailure.Details(status, "0", "u", said), null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Error while trying to read the file",
                "Could not open PDF",
                "Datei ist beschädigt"
            })
    void a_fault_that_speaks_of_the_file_is_the_files_own(String said) {
        assertThat(OutcomeClassifier.ofUpload(upload(500, said)))
                .contains(
                        new Outcome.SurelyNotDone(
                                new Failure(FailureCause.FILE_UNREAD, said, "u"),
                                Optional.empty()));
    }

    @Test
    void any_other_fault_of_an_upload_says_nothing_of_the_file() {
        assertThat(OutcomeClassifier.ofUpload(upload(500, "Internal profile error"))).isEmpty();
        assertThat(OutcomeClassifier.ofUpload(upload(500, null))).isEmpty();
        assertThat(OutcomeClassifier.ofUpload(upload(502, "no file"))).isEmpty();
        assertThat(
                        OutcomeClassifier.ofUpload(
                                new SevdeskFailure.Busy(
                                        "uploadTempFile",
                                        new SevdeskFailure.Details(500, "0", null, "file"),
                                        null)))
                .isEmpty();
    }

    private static final String CALL = "saveVoucher";

    @Test
    void what_is_refused_in_both_forms_says_the_words_of_both_once_and_none_where_there_are_none() {
        assertThat(inBothForms("no", "never").words()).contains("no / never");
        assertThat(inBothForms("no", "no").words()).contains("no");
        assertThat(inBothForms(null, null).words()).isEmpty();
    }

    private static Failure inBothForms(String first, String second) {
        return OutcomeClassifier.refusedInBothForms(rejected(first), rejected(second)).failure();
    }

    private static SevdeskFailure.Rejected rejected(String said) {
        return new SevdeskFailure.Rejected(CALL, new Details(422, "0", null, said));
    }

    @Test
    void a_saving_that_nobody_saw_end_may_have_been_done() {
        SevdeskFailure cut = new SevdeskFailure.Unseen(CALL, Details.silent("cut"), null);

        assertThat(OutcomeClassifier.ofSaving(cut))
                .isEqualTo(new Outcome.Unknown(Failure.of(FailureCause.UNSEEN)));
    }

    @Test
    void a_disturbed_answer_to_a_saving_may_hide_a_voucher_and_names_the_case_for_the_support() {
        SevdeskFailure disturbed =
                new SevdeskFailure.Unseen(CALL, new Details(502, "html", "case-7", "secret"), null);

        assertThat(OutcomeClassifier.ofSaving(disturbed))
                .isEqualTo(
                        new Outcome.Unknown(new Failure(FailureCause.DISTURBED, null, "case-7")));
    }

    @Test
    void a_list_that_is_not_whole_is_told_apart_from_a_disturbance() {
        assertThat(OutcomeClassifier.ofSaving(SevdeskFailure.Unseen.incomplete("lookUp")))
                .isEqualTo(new Outcome.Unknown(Failure.of(FailureCause.INCOMPLETE)));
    }

    @Test
    void before_the_saving_nothing_can_have_been_done_and_nobody_says_it_might() {
        SevdeskFailure cut = new SevdeskFailure.Unseen("upload", Details.silent("cut"), null);

        assertThat(OutcomeClassifier.beforeSaving(cut))
                .isEqualTo(
                        new Outcome.SurelyNotDone(
                                Failure.of(FailureCause.NO_ANSWER), Optional.empty()));
    }

    @Test
    void a_saving_that_was_never_sent_is_surely_not_done() {
        SevdeskFailure unsent = new SevdeskFailure.NotSent(CALL, Details.silent("connect"), null);

        assertThat(OutcomeClassifier.ofSaving(unsent))
                .isEqualTo(
                        new Outcome.SurelyNotDone(
                                Failure.of(FailureCause.UNREACHABLE), Optional.empty()));
        assertThat(OutcomeClassifier.beforeSaving(unsent))
                .isEqualTo(OutcomeClassifier.ofSaving(unsent));
    }

    @Test
    void a_busy_sevdesk_has_done_nothing_and_is_given_the_pause_it_asks_for() {
        SevdeskFailure busy =
                new SevdeskFailure.Busy(CALL, Details.silent("429"), Duration.ofSeconds(30));

        assertThat(OutcomeClassifier.ofSaving(busy))
                .isEqualTo(
                        new Outcome.SurelyNotDone(
                                Failure.of(FailureCause.BUSY),
                                Optional.of(Duration.ofSeconds(30))));
    }

    @Test
    void a_token_that_is_refused_holds_the_school_in_sevdesks_own_words() {
        SevdeskFailure refused =
                new SevdeskFailure.AccountRejected(CALL, new Details(401, "a", null, "no entry"));

        assertThat(OutcomeClassifier.ofSaving(refused))
                .isEqualTo(new Outcome.AccountRefused(HoldReason.TOKEN_REFUSED, "no entry"));
    }

    @ParameterizedTest
    @ValueSource(ints = {402, 403})
    void a_plan_without_the_interface_is_no_refused_token(int status) {
        SevdeskFailure refused =
                new SevdeskFailure.AccountRejected(CALL, new Details(status, "a", null, "no plan"));

        assertThat(OutcomeClassifier.beforeSaving(refused))
                .isEqualTo(new Outcome.AccountRefused(HoldReason.NO_API_PLAN, "no plan"));
    }

    @Test
    void what_sevdesk_will_not_take_fails_with_its_words_and_its_number_for_the_case() {
        SevdeskFailure rejected =
                new SevdeskFailure.Rejected(CALL, new Details(422, "0", "case-8", "no such rate"));

        assertThat(OutcomeClassifier.ofSaving(rejected))
                .isEqualTo(
                        new Outcome.Refused(
                                new Failure(FailureCause.REFUSED, "no such rate", "case-8")));
    }
}
