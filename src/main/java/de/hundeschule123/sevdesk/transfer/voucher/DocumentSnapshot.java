package de.hundeschule123.sevdesk.transfer.voucher;

import de.hundeschule123.document.CancellationInvoice;
import de.hundeschule123.document.DocumentNumber;
import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.Line;
import de.hundeschule123.document.StoredPdf;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.document.money.VatTotal;
import de.hundeschule123.sevdesk.connection.account.TaxRegime;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A committed document as far as its voucher needs it: read once, then independent of the database.
 *
 * @param positions what is charged at each rate; a rate that sums to nothing has none
 * @param cancels the invoice that it takes back, or null
 */
public record DocumentSnapshot(
        DocumentNumber number,
        long customer,
        LocalDate date,
        LocalDate serviceFrom,
        LocalDate serviceTo,
        LocalDate due,
        TaxRegime regime,
        List<Position> positions,
        Pdf pdf,
        Long cancels) {

    /** sevdesk cuts nothing by itself; other implementers found 255 characters to be safe. */
    private static final int LONGEST_COMMENT = 255;

    public DocumentSnapshot {
        positions = List.copyOf(positions);
    }

    /** An invoice. */
    public DocumentSnapshot(
            DocumentNumber number,
            long customer,
            LocalDate date,
            LocalDate serviceFrom,
            LocalDate serviceTo,
            LocalDate due,
            TaxRegime regime,
            List<Position> positions,
            Pdf pdf) {
        this(number, customer, date, serviceFrom, serviceTo, due, regime, positions, pdf, null);
    }

    /** What is charged at one VAT rate, and for what. */
    public record Position(VatRate rate, Money gross, String comment) {}

    /** The PDF of the document. */
    public record Pdf(String fileName, byte[] content, String sha256) {}

    public static DocumentSnapshot of(Invoice invoice, StoredPdf pdf) {
        return new DocumentSnapshot(
                invoice.number(),
                invoice.getCustomer().getId(),
                invoice.getDate(),
                invoice.getServiceFrom(),
                invoice.getServiceTo(),
                invoice.getDueDate(),
                TaxRegime.of(invoice.isSmallBusiness()),
                invoice.totals().perRate().stream()
                        .filter(total -> !total.gross().isZero())
                        .map(total -> position(invoice, total))
                        .toList(),
                new Pdf(invoice.number() + ".pdf", pdf.content(), pdf.sha256()),
                invoice instanceof CancellationInvoice cancellation
                        ? cancellation.getCancelled().getId()
                        : null);
    }

    private static Position position(Invoice invoice, VatTotal total) {
        String comment =
                invoice.getLines().stream()
                        .filter(line -> line.getVatRate().equals(total.rate()))
                        .map(Line::getText)
                        .distinct()
                        .collect(Collectors.joining("; "))
                        .replaceAll("\\s+", " ");
        return new Position(total.rate(), total.gross(), cut(comment));
    }

    private static String cut(String comment) {
        if (comment.length() <= LONGEST_COMMENT) {
            return comment;
        }
        int end = LONGEST_COMMENT - 1;
        boolean throughLetter = Character.isHighSurrogate(comment.charAt(end - 1));
        return comment.substring(0, throughLetter ? end - 1 : end) + "…";
    }

    public Money gross() {
        return positions.stream().map(Position::gross).reduce(Money.ZERO, Money::plus);
    }

    /** Whether there is nothing to book: every rate sums to 0.00. */
    public boolean isNothing() {
        return positions.isEmpty();
    }
}
