package de.hundeschule123.sevdesk.transfer.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.hundeschule123.document.DocumentNumber;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.sevdesk.connection.TransferSettings;
import de.hundeschule123.sevdesk.connection.VoucherArrival;
import de.hundeschule123.sevdesk.connection.account.RevenueAccount;
import de.hundeschule123.sevdesk.connection.account.TaxRegime;
import de.hundeschule123.sevdesk.transfer.queue.Failure;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import de.hundeschule123.sevdesk.transfer.voucher.DocumentSnapshot;
import de.hundeschule123.sevdesk.transfer.voucher.MissingRevenueAccount;
import de.hundeschule123.sevdesk.transfer.voucher.VoucherMapping;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MissingAccountTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
    private static final RevenueAccount REGULAR_19 =
            new RevenueAccount(1, 19, 44, "4400", "Erlöse 19 %", false);
    private static final RevenueAccount SMALL_BUSINESS =
            new RevenueAccount(11, 0, 41, "4185", "Erlöse als Kleinunternehmer", false);

    private static DocumentSnapshot invoice(TaxRegime regime, int percent) {
        return invoice(
                regime,
                percent,
                regime == TaxRegime.REGULAR && percent == 0
                        ? DocumentSnapshot.TaxCase.EXEMPT
                        : DocumentSnapshot.TaxCase.ORDINARY);
    }

    private static DocumentSnapshot invoice(
            TaxRegime regime, int percent, DocumentSnapshot.TaxCase taxCase) {
        return new DocumentSnapshot(
                new DocumentNumber("RE-2026-0001"),
                1,
                DAY,
                DAY,
                null,
                DAY.plusDays(14),
                regime,
                List.of(
                        new DocumentSnapshot.Position(
                                new VatRate(percent),
                                taxCase,
                                new Money(new BigDecimal("119.00")),
                                "Welpenkurs")),
                new DocumentSnapshot.Pdf("RE-2026-0001.pdf", new byte[0], "sha"));
    }

    private static Failure failure(DocumentSnapshot document, RevenueAccount... known) {
        VoucherMapping mapping =
                new VoucherMapping(
                        TransferSettings.arrivingAs(VoucherArrival.OPEN), List.of(known));
        return OutcomeClassifier.missingAccount(
                catchThrowableOfType(
                        MissingRevenueAccount.class, () -> mapping.mustCover(document)));
    }

    @Test
    void an_invoice_that_fits_the_settings_on_one_side_alone_asks_for_them_before_it_is_given_up() {
        Failure failure = failure(invoice(TaxRegime.REGULAR, 19), SMALL_BUSINESS);

        assertThat(failure.cause()).isEqualTo(FailureCause.REGIME);
        assertThat(failure.getSentence()).contains("§ 19 UStG");
        assertThat(failure.getAdvice())
                .containsSubsequence("ob die Steuereinstellungen", "vor einem Wechsel");
    }

    @Test
    void an_invoice_of_a_small_business_from_before_the_change_to_vat_says_so() {
        assertThat(failure(invoice(TaxRegime.SMALL_BUSINESS, 0), REGULAR_19).cause())
                .isEqualTo(FailureCause.REGIME);
    }

    @Test
    void a_rate_that_sevdesk_has_no_account_for_is_named() {
        Failure failure = failure(invoice(TaxRegime.REGULAR, 7), REGULAR_19);

        assertThat(failure.cause()).isEqualTo(FailureCause.NO_ACCOUNT);
        assertThat(failure.detail()).isEqualTo("7 %");
    }

    @Test
    void exempt_revenue_without_an_account_for_it_names_the_tax_adviser() {
        Failure failure = failure(invoice(TaxRegime.REGULAR, 0), REGULAR_19);

        assertThat(failure.cause()).isEqualTo(FailureCause.EXEMPT);
        assertThat(failure.getSentence()).contains("von der Umsatzsteuer befreit");
        assertThat(failure.getAdvice()).contains("Steuerberatung", "Verbindung testen");
    }

    @Test
    void what_a_company_in_the_union_owes_is_to_be_entered_by_hand_where_no_account_takes_it() {
        Failure failure =
                failure(
                        invoice(TaxRegime.REGULAR, 0, DocumentSnapshot.TaxCase.OWED_IN_UNION),
                        REGULAR_19);

        assertThat(failure.cause()).isEqualTo(FailureCause.OWED_IN_UNION);
        assertThat(failure.getSentence()).contains("Reverse Charge");
        assertThat(failure.getAdvice()).contains("§ 18b UStG");
    }

    @Test
    void what_is_not_taxable_names_the_tax_adviser_where_no_account_takes_it() {
        Failure failure =
                failure(invoice(TaxRegime.REGULAR, 0, DocumentSnapshot.TaxCase.ABROAD), REGULAR_19);

        assertThat(failure.cause()).isEqualTo(FailureCause.ABROAD);
        assertThat(failure.getSentence()).contains("nicht steuerbar");
        assertThat(failure.getAdvice()).contains("Steuerberatung", "Verbindung testen");
    }

    @Test
    void an_account_that_offers_nothing_at_all_is_no_change_of_regime() {
        assertThat(failure(invoice(TaxRegime.REGULAR, 19)).cause())
                .isEqualTo(FailureCause.NO_ACCOUNT);
    }
}
