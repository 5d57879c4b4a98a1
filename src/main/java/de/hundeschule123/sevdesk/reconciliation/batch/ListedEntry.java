package de.hundeschule123.sevdesk.reconciliation.batch;

import de.hundeschule123.platform.database.StoredText;
import de.hundeschule123.sevdesk.api.voucher.Booked;
import de.hundeschule123.sevdesk.api.voucher.InvoiceRow;
import de.hundeschule123.sevdesk.api.voucher.VoucherRow;
import de.hundeschule123.sevdesk.reconciliation.comparison.TypedNumber;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskEntry;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;

/** An entry of sevdesk's list on its way into the table of a running comparison. */
record ListedEntry(SevdeskEntry entry, BigDecimal vat, String taxRule, LocalDate paidOn) {

    private static final int LONGEST = 300;
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_RULE = 20;

    static ListedEntry ofVoucher(Booked<VoucherRow> booked) {
        return new ListedEntry(
                SevdeskEntry.of(booked.row()),
                booked.vat(),
                booked.row().taxRule(),
                booked.payDate());
    }

    static ListedEntry ofInvoice(Booked<InvoiceRow> booked) {
        return new ListedEntry(SevdeskEntry.of(booked.row()), booked.vat(), null, booked.payDate());
    }

    void writeTo(JsonObjectBuilder row) {
        row.add("kind", entry.remote().kind().name());
        row.add("id", entry.remote().id());
        row.add("settled", entry.isPaid());
        add(row, "number", StoredText.of(entry.number(), LONGEST));
        add(
                row,
                "bears",
                TypedNumber.read(entry.number())
                        .map(typed -> StoredText.of(typed.number(), LONGEST))
                        .orElse(null));
        add(row, "date", entry.date() == null ? null : entry.date().toString());
        add(row, "gross", entry.gross() == null ? null : entry.gross().amount().toPlainString());
        add(
                row,
                "vat",
                SevdeskEntry.sum(vat) == null
                        ? null
                        : SevdeskEntry.sum(vat).amount().toPlainString());
        add(row, "contact", StoredText.of(entry.contact(), LONGEST_ID));
        add(row, "partner", StoredText.of(entry.partner(), LONGEST));
        add(row, "rule", StoredText.of(taxRule, LONGEST_RULE));
        add(row, "paid", entry.isPaid() && paidOn != null ? paidOn.toString() : null);
    }

    private static void add(JsonObjectBuilder row, String name, String value) {
        if (value != null) {
            row.add(name, value);
        }
    }
}
