package de.hundeschule123.sevdesk.transfer.recognition;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.sevdesk.api.voucher.InvoiceRow;
import de.hundeschule123.sevdesk.api.voucher.VoucherRow;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A voucher or an invoice as it lies in sevdesk; what sevdesk does not tell is null.
 *
 * @param number an invoice's number, or what a person typed as a voucher's number
 * @param partner the name of the contact, or the name typed instead of one
 */
public record SevdeskEntry(
        SevdeskRef remote,
        String number,
        Money gross,
        LocalDate date,
        String contact,
        String partner,
        EntryStatus status) {

    /** What a column takes: numeric(14, 2). */
    private static final int MOST_DIGITS = 12;

    private static final int MOST_PLACES = 30;

    /** A voucher. */
    public static SevdeskEntry of(VoucherRow row) {
        return new SevdeskEntry(
                new SevdeskRef(SevdeskRefKind.VOUCHER, row.id()),
                row.description(),
                sum(row.revenue()),
                row.voucherDate(),
                row.supplier(),
                row.supplierName(),
                EntryStatus.ofVoucher(row.status()));
    }

    /** An invoice that a person wrote in sevdesk itself. */
    public static SevdeskEntry of(InvoiceRow row) {
        return new SevdeskEntry(
                new SevdeskRef(SevdeskRefKind.INVOICE, row.id()),
                row.invoiceNumber(),
                sum(row.sumGross()),
                row.invoiceDate(),
                row.contact(),
                row.addressName(),
                EntryStatus.ofInvoice(row.status()));
    }

    /** An entry as somebody has seen it once; how far it is meanwhile is not known. */
    public static SevdeskEntry seen(
            SevdeskRef remote, String number, Money gross, LocalDate date, String partner) {
        return new SevdeskEntry(remote, number, gross, date, null, partner, EntryStatus.UNNAMED);
    }

    /** Whether it is paid in sevdesk, wholly. */
    public boolean isPaid() {
        return status == EntryStatus.PAID;
    }

    /**
     * A sum that sevdesk tells; null when it tells none, or one that no document of ours can have
     * and no table of ours can hold.
     */
    public static Money sum(BigDecimal told) {
        boolean possible =
                told != null
                        && (long) told.precision() - told.scale() <= MOST_DIGITS
                        && told.scale() <= MOST_PLACES;
        return possible ? new Money(told) : null;
    }
}
