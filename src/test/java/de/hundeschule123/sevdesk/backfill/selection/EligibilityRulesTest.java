package de.hundeschule123.sevdesk.backfill.selection;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.document.DocumentKind;
import de.hundeschule123.document.DocumentStatus;
import de.hundeschule123.document.invoicing.DocumentSummary;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.sevdesk.transfer.queue.Standing;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final EligibilityRules eligibilityRules =
            new EligibilityRules(
                    null, FailedTransfers.LEAVE, invoice -> false, zero -> false, any -> false);

    @Test
    void a_committed_invoice_that_nobody_has_transferred_goes() {
        assertThat(eligibilityRules.judge(invoice(1), Optional.empty()))
                .isEqualTo(Eligibility.GOES);
    }

    @Test
    void a_draft_stays_because_it_can_still_change() {
        DocumentSummary draft = brief(1, DocumentKind.INVOICE, DocumentStatus.DRAFT, null);
        assertThat(eligibilityRules.judge(draft, Optional.empty())).isEqualTo(Eligibility.DRAFT);
    }

    @Test
    void an_expense_is_never_transferred() {
        DocumentSummary expense = brief(1, DocumentKind.EXPENSE, DocumentStatus.COMMITTED, null);
        assertThat(eligibilityRules.judge(expense, Optional.empty()))
                .isEqualTo(Eligibility.EXPENSE);
    }

    @Test
    void what_sums_to_nothing_is_no_entry_in_any_books() {
        EligibilityRules nothing =
                new EligibilityRules(
                        null, FailedTransfers.LEAVE, invoice -> false, zero -> true, any -> false);
        DocumentSummary free = zero(1);

        assertThat(nothing.judge(free, Optional.empty())).isEqualTo(Eligibility.NOTHING);
        assertThat(nothing.judge(invoice(2), Optional.empty())).isEqualTo(Eligibility.GOES);
        assertThat(eligibilityRules.judge(free, Optional.empty()))
                .as("0.00 in all, but not at each rate")
                .isEqualTo(Eligibility.GOES);
    }

    private static DocumentSummary zero(long id) {
        return new DocumentSummary(
                id,
                DocumentKind.INVOICE,
                DocumentStatus.COMMITTED,
                "RE-2026-0001",
                DAY,
                Money.ZERO,
                null,
                false);
    }

    @Test
    void a_document_of_the_first_day_goes_and_one_of_the_day_before_does_not() {
        EligibilityRules fromThatDay =
                new EligibilityRules(
                        DAY, FailedTransfers.LEAVE, invoice -> false, zero -> false, any -> false);
        EligibilityRules fromTheNext =
                new EligibilityRules(
                        DAY.plusDays(1),
                        FailedTransfers.LEAVE,
                        invoice -> false,
                        zero -> false,
                        any -> false);
        assertThat(fromThatDay.judge(invoice(1), Optional.empty())).isEqualTo(Eligibility.GOES);
        assertThat(fromTheNext.judge(invoice(1), Optional.empty()))
                .isEqualTo(Eligibility.BEFORE_START);
    }

    @ParameterizedTest
    @CsvSource({
        "TRANSFERRED, ALREADY_THERE",
        "PENDING, UNDER_WAY",
        "RUNNING, UNDER_WAY",
        "RETRY, UNDER_WAY",
        "HELD, UNDER_WAY",
        "FAILED, FAILED_BEFORE",
        "TO_DECIDE, TO_DECIDE",
        "PUT_AWAY, PUT_AWAY"
    })
    void what_has_a_transfer_is_not_promised_again(Standing transfer, Eligibility eligibility) {
        assertThat(eligibilityRules.judge(invoice(1), Optional.of(transfer)))
                .isEqualTo(eligibility);
    }

    @Test
    void failed_ones_go_again_only_where_asked_for() {
        EligibilityRules again =
                new EligibilityRules(
                        null, FailedTransfers.RETRY, invoice -> false, zero -> false, any -> false);
        assertThat(again.judge(invoice(1), Optional.of(Standing.FAILED)))
                .isEqualTo(Eligibility.GOES);
    }

    @Test
    void what_waits_for_a_decision_never_goes_with_many_others() {
        EligibilityRules again =
                new EligibilityRules(
                        null, FailedTransfers.RETRY, invoice -> false, zero -> false, any -> false);
        assertThat(again.judge(invoice(1), Optional.of(Standing.TO_DECIDE)))
                .isEqualTo(Eligibility.TO_DECIDE);
    }

    @ParameterizedTest
    @CsvSource({"LEAVE, PUT_AWAY", "RETRY, PUT_AWAY", "RETRY_EACH, GOES"})
    void what_was_put_away_goes_again_only_where_it_is_named(
            FailedTransfers failed, Eligibility eligibility) {
        EligibilityRules again =
                new EligibilityRules(null, failed, invoice -> false, zero -> false, any -> false);
        assertThat(again.judge(invoice(1), Optional.of(Standing.PUT_AWAY))).isEqualTo(eligibility);
    }

    @Test
    void a_cancellation_goes_together_with_its_invoice() {
        eligibilityRules.judge(invoice(1), Optional.empty());
        assertThat(eligibilityRules.judge(cancellation(2, 1), Optional.empty()))
                .isEqualTo(Eligibility.GOES);
    }

    @Test
    void a_cancellation_goes_after_an_invoice_that_is_there() {
        EligibilityRules known =
                new EligibilityRules(
                        null,
                        FailedTransfers.LEAVE,
                        invoice -> invoice == 1,
                        zero -> false,
                        any -> false);
        assertThat(known.judge(cancellation(2, 1), Optional.empty())).isEqualTo(Eligibility.GOES);
    }

    @Test
    void a_cancellation_alone_does_not_lower_the_revenue_in_sevdesk() {
        assertThat(eligibilityRules.judge(cancellation(2, 1), Optional.empty()))
                .isEqualTo(Eligibility.WITHOUT_INVOICE);
    }

    @Test
    void what_the_account_cannot_take_because_of_its_tax_setting_stays_whatever_was_tried() {
        EligibilityRules changed =
                new EligibilityRules(
                        null,
                        FailedTransfers.RETRY_EACH,
                        invoice -> false,
                        zero -> false,
                        document -> document.id() == 1);

        assertThat(changed.judge(invoice(1), Optional.empty())).isEqualTo(Eligibility.OTHER_REGIME);
        assertThat(changed.judge(invoice(1), Optional.of(Standing.FAILED)))
                .isEqualTo(Eligibility.OTHER_REGIME);
        assertThat(changed.judge(invoice(1), Optional.of(Standing.PUT_AWAY)))
                .isEqualTo(Eligibility.OTHER_REGIME);
        assertThat(changed.judge(invoice(1), Optional.of(Standing.TRANSFERRED)))
                .isEqualTo(Eligibility.ALREADY_THERE);
        assertThat(changed.judge(cancellation(3, 1), Optional.empty()))
                .as("its invoice does not go either")
                .isEqualTo(Eligibility.WITHOUT_INVOICE);
        assertThat(changed.judge(invoice(2), Optional.empty())).isEqualTo(Eligibility.GOES);
    }

    @Test
    void the_preview_sums_only_what_goes() {
        Preview.Count count = new Preview.Count();
        count.add(Eligibility.GOES, worth("119.00", DAY));
        count.add(Eligibility.GOES, worth("-19.00", DAY.minusDays(3)));
        count.add(Eligibility.EXPENSE, worth("500.00", DAY.minusYears(1)));
        count.add(Eligibility.ALREADY_THERE, worth("80.00", DAY.plusYears(1)));
        Preview preview = count.preview();
        assertThat(preview.getAmount()).isEqualTo(Money.of("100.00"));
        assertThat(preview.getGoing()).isEqualTo(2);
        assertThat(preview.getThere()).isEqualTo(1);
        assertThat(preview.getChosen()).isEqualTo(4);
        assertThat(preview.getRefusals()).containsExactly(Eligibility.EXPENSE);
        assertThat(preview.first()).as("of what goes").isEqualTo(DAY.minusDays(3));
        assertThat(preview.last()).isEqualTo(DAY);
    }

    private static DocumentSummary worth(String gross, LocalDate day) {
        return new DocumentSummary(
                1,
                DocumentKind.INVOICE,
                DocumentStatus.COMMITTED,
                "RE-1",
                day,
                Money.of(gross),
                null,
                false);
    }

    private static DocumentSummary invoice(long id) {
        return brief(id, DocumentKind.INVOICE, DocumentStatus.COMMITTED, null);
    }

    private static DocumentSummary cancellation(long id, long invoice) {
        return brief(id, DocumentKind.CANCELLATION, DocumentStatus.COMMITTED, invoice);
    }

    private static DocumentSummary brief(
            long id, DocumentKind kind, DocumentStatus status, Long cancels) {
        return new DocumentSummary(
                id, kind, status, "RE-" + id, DAY, Money.of("119.00"), cancels, false);
    }
}
