package de.hundeschule123.sevdesk.transfer.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.sevdesk.api.voucher.InvoiceRow;
import de.hundeschule123.sevdesk.api.voucher.VoucherRow;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken from what sevdesk tells of a voucher or an invoice. */
class SevdeskEntryTest {

    @ParameterizedTest
    @ValueSource(strings = {"119.00", "119", "-119.0", "999999999999.99", "1E-30"})
    void a_sum_that_a_document_can_have_is_taken(BigDecimal told) {
        assertThat(SevdeskEntry.sum(told)).isEqualTo(new Money(told));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"1000000000000", "1E20000000", "1E-31", "1E-20000000", "-1E13"})
    void what_no_document_can_have_and_no_column_can_hold_is_no_sum(BigDecimal told) {
        assertThat(SevdeskEntry.sum(told)).isNull();
    }

    @Test
    void places_beyond_the_cent_are_rounded_as_everywhere() {
        assertThat(SevdeskEntry.sum(new BigDecimal("118.995"))).isEqualTo(Money.of("119.00"));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({"D, 119, 119.00", "D, -119, -119.00", "C, 119, -119.00", "C, -119, 119.00"})
    void what_was_taken_back_on_the_opposite_side_lessens_revenue(
            String side, BigDecimal told, String gross) {
        VoucherRow row = new VoucherRow("1", null, side, null, told, null, null, null, "1");

        assertThat(SevdeskEntry.of(row).gross()).isEqualTo(Money.of(gross));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "D"})
    void a_sum_that_is_not_told_is_none_on_either_side(String side) {
        VoucherRow row = new VoucherRow("1", null, side, null, null, null, null, null, "1");

        assertThat(SevdeskEntry.of(row).gross()).isNull();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "50, DRAFT",
        "100, OPEN",
        "150, TRANSFERRED",
        "750, PARTLY_PAID",
        "1000, PAID",
        "200, UNNAMED",
        ", UNNAMED"
    })
    void a_person_is_told_how_far_a_voucher_is(String told, EntryStatus status) {
        VoucherRow row = new VoucherRow("1", null, null, null, null, null, null, told, null);

        assertThat(SevdeskEntry.of(row).status()).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "50, DRAFT",
        "100, DRAFT",
        "200, OPEN",
        "750, PARTLY_PAID",
        "1000, PAID",
        "150, UNNAMED",
        ", UNNAMED"
    })
    void an_invoice_of_100_is_a_draft_still_where_a_voucher_is_open(
            String told, EntryStatus status) {
        InvoiceRow row = new InvoiceRow("1", null, null, null, null, null, told);

        assertThat(SevdeskEntry.of(row).status()).isEqualTo(status);
    }
}
