package de.hundeschule123.sevdesk.transfer.worker;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.sevdesk.api.voucher.VoucherForm;
import de.hundeschule123.sevdesk.transfer.voucher.BookedPosition;
import de.hundeschule123.sevdesk.transfer.voucher.DocumentSnapshot;
import de.hundeschule123.sevdesk.transfer.voucher.DocumentSnapshot.Position;
import de.hundeschule123.sevdesk.transfer.voucher.DocumentSnapshot.TaxCase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Services with accounts of their own: booked there, cancelled there, and sent as they stand. */
class AccountsOfServicesTest {

    private static final long COURSE = 51;
    private static final long OWN = 4401;

    private final EngineBench bench = new EngineBench();

    private static Position course(String gross) {
        return new Position(
                VatRate.STANDARD, TaxCase.ORDINARY, 19, Money.of(gross), "Welpenkurs", COURSE);
    }

    private static Position leash(String gross) {
        return new Position(VatRate.STANDARD, TaxCase.ORDINARY, Money.of(gross), "Leine");
    }

    private static DocumentSnapshot invoice() {
        return PracticeSchool.document("RE-2026-0001", course("100.00"), leash("19.00"));
    }

    @Test
    void a_service_goes_to_its_own_account_and_the_rest_where_it_always_went() {
        bench.serviceIsBookedOn(COURSE, OWN);
        bench.documentIs(invoice());

        bench.work();

        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        assertThat(bench.books.lastSent().voucherPosSave())
                .extracting(VoucherForm.PositionForm::accountDatev)
                .startsWith(OWN)
                .endsWith(4400L);
        assertThat(booked())
                .containsExactly(
                        new BookedPosition(COURSE, 1, 19, OWN, Money.of("100.00")),
                        new BookedPosition(null, 1, 19, 4400, Money.of("19.00")));
    }

    @Test
    void what_was_sent_counts_though_the_account_was_changed_before_anybody_saw_the_outcome() {
        bench.serviceIsBookedOn(COURSE, OWN);
        bench.documentIs(invoice());
        bench.books.fate(PracticeBooks.answerLost());
        bench.work();
        bench.serviceIsBookedOn(COURSE, 4402);
        bench.pauseIsOver();

        bench.work();

        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        assertThat(bench.books.vouchers()).isEqualTo(1);
        assertThat(booked()).extracting(BookedPosition::account).containsExactly(OWN, 4400L);
    }

    @Test
    void a_cancellation_goes_where_its_invoice_went_whatever_was_chosen_since() {
        bench.invoiceIsOnContact(8, "501");
        bench.invoiceWasBooked(
                8,
                List.of(
                        new BookedPosition(COURSE, 1, 19, OWN, Money.of("100.00")),
                        new BookedPosition(null, 1, 19, 4410, Money.of("19.00"))));
        bench.serviceIsBookedOn(COURSE, 4402);
        bench.documentIs(
                PracticeSchool.cancellation("ST-2026-0001", 8, course("-100.00"), leash("-19.00")));

        bench.work();

        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        assertThat(bench.books.lastSent().voucherPosSave())
                .extracting(VoucherForm.PositionForm::accountDatev)
                .startsWith(OWN)
                .endsWith(4410L)
                .doesNotContain(4402L, 4400L);
    }

    @Test
    void where_the_account_of_its_invoice_is_gone_the_present_one_takes_the_cancellation() {
        bench.invoiceIsOnContact(8, "501");
        bench.invoiceWasBooked(
                8, List.of(new BookedPosition(COURSE, 1, 19, OWN, Money.of("119.00"))));
        bench.isNoLongerOffered(OWN);
        bench.documentIs(PracticeSchool.cancellation("ST-2026-0001", 8, course("-119.00")));

        bench.work();

        assertThat(bench.books.lastSent().voucherPosSave())
                .extracting(VoucherForm.PositionForm::accountDatev)
                .containsExactly(4400L);
    }

    private List<BookedPosition> booked() {
        return bench.transfers
                .booking(EngineBench.SCHOOL, 7)
                .positions()
                .map(BookedPosition::read)
                .orElseThrow();
    }
}
