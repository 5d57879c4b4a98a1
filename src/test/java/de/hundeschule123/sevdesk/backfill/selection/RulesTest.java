package de.hundeschule123.sevdesk.backfill.selection;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.document.DocumentKind;
import de.hundeschule123.document.DocumentStatus;
import de.hundeschule123.document.invoicing.Brief;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.sevdesk.transfer.queue.TransferState;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final Rules rules = new Rules(null, FailedOnes.LEAVE, invoice -> false, zero -> false);

    @Test
    void a_committed_invoice_that_nobody_has_transferred_goes() {
        assertThat(rules.judge(invoice(1), Optional.empty())).isEqualTo(Standing.GOES);
    }

    @Test
    void a_draft_stays_because_it_can_still_change() {
        Brief draft = brief(1, DocumentKind.INVOICE, DocumentStatus.DRAFT, null);
        assertThat(rules.judge(draft, Optional.empty())).isEqualTo(Standing.DRAFT);
    }

    @Test
    void an_expense_is_never_transferred() {
        Brief expense = brief(1, DocumentKind.EXPENSE, DocumentStatus.COMMITTED, null);
        assertThat(rules.judge(expense, Optional.empty())).isEqualTo(Standing.EXPENSE);
    }

    @Test
    void what_sums_to_nothing_is_no_entry_in_any_books() {
        Rules nothing = new Rules(null, FailedOnes.LEAVE, invoice -> false, zero -> true);
        Brief free = zero(1);

        assertThat(nothing.judge(free, Optional.empty())).isEqualTo(Standing.NOTHING);
        assertThat(nothing.judge(invoice(2), Optional.empty())).isEqualTo(Standing.GOES);
        assertThat(rules.judge(free, Optional.empty()))
                .as("0.00 in all, but not at each rate")
                .isEqualTo(Standing.GOES);
    }

    private static Brief zero(long id) {
        return new Brief(
                id,
                DocumentKind.INVOICE,
                DocumentStatus.COMMITTED,
                "RE-2026-0001",
                DAY,
                Money.ZERO,
                null);
    }

    @Test
    void a_document_of_the_first_day_goes_and_one_of_the_day_before_does_not() {
        Rules fromThatDay = new Rules(DAY, FailedOnes.LEAVE, invoice -> false, zero -> false);
        Rules fromTheNext =
                new Rules(DAY.plusDays(1), FailedOnes.LEAVE, invoice -> false, zero -> false);
        assertThat(fromThatDay.judge(invoice(1), Optional.empty())).isEqualTo(Standing.GOES);
        assertThat(fromTheNext.judge(invoice(1), Optional.empty()))
                .isEqualTo(Standing.BEFORE_START);
    }

    @ParameterizedTest
    @CsvSource({
        "TRANSFERRED, ALREADY_THERE",
        "PENDING, UNDER_WAY",
        "RUNNING, UNDER_WAY",
        "RETRY, UNDER_WAY",
        "HELD, UNDER_WAY",
        "FAILED, FAILED_BEFORE"
    })
    void what_has_a_transfer_is_not_promised_again(TransferState transfer, Standing standing) {
        assertThat(rules.judge(invoice(1), Optional.of(transfer))).isEqualTo(standing);
    }

    @Test
    void failed_ones_go_again_only_where_asked_for() {
        Rules again = new Rules(null, FailedOnes.RETRY, invoice -> false, zero -> false);
        assertThat(again.judge(invoice(1), Optional.of(TransferState.FAILED)))
                .isEqualTo(Standing.GOES);
    }

    @Test
    void a_cancellation_goes_together_with_its_invoice() {
        rules.judge(invoice(1), Optional.empty());
        assertThat(rules.judge(cancellation(2, 1), Optional.empty())).isEqualTo(Standing.GOES);
    }

    @Test
    void a_cancellation_goes_after_an_invoice_that_is_there() {
        Rules known = new Rules(null, FailedOnes.LEAVE, invoice -> invoice == 1, zero -> false);
        assertThat(known.judge(cancellation(2, 1), Optional.empty())).isEqualTo(Standing.GOES);
    }

    @Test
    void a_cancellation_alone_does_not_lower_the_revenue_in_sevdesk() {
        assertThat(rules.judge(cancellation(2, 1), Optional.empty()))
                .isEqualTo(Standing.WITHOUT_INVOICE);
    }

    @Test
    void the_preview_sums_only_what_goes() {
        Preview.Count count = new Preview.Count();
        count.add(Standing.GOES, Money.of("119.00"));
        count.add(Standing.GOES, Money.of("-19.00"));
        count.add(Standing.EXPENSE, Money.of("500.00"));
        count.add(Standing.ALREADY_THERE, Money.of("80.00"));
        Preview preview = count.preview();
        assertThat(preview.getAmount()).isEqualTo(Money.of("100.00"));
        assertThat(preview.getGoing()).isEqualTo(2);
        assertThat(preview.getThere()).isEqualTo(1);
        assertThat(preview.getChosen()).isEqualTo(4);
        assertThat(preview.getRefusals()).containsExactly(Standing.EXPENSE);
    }

    private static Brief invoice(long id) {
        return brief(id, DocumentKind.INVOICE, DocumentStatus.COMMITTED, null);
    }

    private static Brief cancellation(long id, long invoice) {
        return brief(id, DocumentKind.CANCELLATION, DocumentStatus.COMMITTED, invoice);
    }

    private static Brief brief(long id, DocumentKind kind, DocumentStatus status, Long cancels) {
        return new Brief(id, kind, status, "RE-" + id, DAY, Money.of("119.00"), cancels);
    }
}
