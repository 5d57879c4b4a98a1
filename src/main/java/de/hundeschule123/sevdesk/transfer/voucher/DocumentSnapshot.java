package de.hundeschule123.sevdesk.transfer.voucher;

import de.hundeschule123.document.CancellationInvoice;
import de.hundeschule123.document.DocumentNumber;
import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.Line;
import de.hundeschule123.document.Recipient;
import de.hundeschule123.document.StoredPdf;
import de.hundeschule123.document.TaxGroup;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.sevdesk.connection.account.TaxRegime;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A committed document as far as its voucher needs it: read once, then independent of the database.
 *
 * @param positions what is charged in each tax case for each service; one that sums to nothing has
 *     none
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

    /**
     * What is charged at one VAT rate and, at 0 %, for one reason; and for what.
     *
     * @param group which tax group of the paper it is part of: each has its own position
     * @param service null for what is sold without a service
     */
    public record Position(
            VatRate rate, TaxCase taxCase, int group, Money gross, String comment, Long service) {

        /** All that is sold at a rate. */
        public Position(VatRate rate, TaxCase taxCase, Money gross, String comment) {
            this(rate, taxCase, rate.percent(), gross, comment, null);
        }

        boolean isOfGroupOf(Position other) {
            return group == other.group && rate.equals(other.rate);
        }
    }

    /** What revenue is to the German tax office. */
    public enum TaxCase {
        /** It charges VAT, or none because the whole school charges none (§ 19 UStG). */
        ORDINARY,
        /** Exempt (§ 4 UStG); 0 % was read so before anybody was asked for the reason. */
        EXEMPT,
        /** A company elsewhere in the European Union owes the VAT (§ 18b UStG). */
        OWED_IN_UNION,
        /** Not taxable in Germany, whoever owes what abroad. */
        ABROAD
    }

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
                positions(invoice),
                new Pdf(invoice.number() + ".pdf", pdf.content(), pdf.sha256()),
                invoice instanceof CancellationInvoice cancellation
                        ? cancellation.getCancelled().getId()
                        : null);
    }

    private static List<Position> positions(Invoice invoice) {
        List<TaxGroup> groups = invoice.taxGroups();
        return IntStream.range(0, groups.size())
                .boxed()
                .flatMap(at -> positions(invoice, groups.get(at), at))
                .filter(position -> !position.gross().isZero())
                .toList();
    }

    private static Stream<Position> positions(Invoice invoice, TaxGroup group, int at) {
        Map<Optional<Long>, List<Line>> byService =
                group.lines().stream()
                        .collect(
                                Collectors.groupingBy(
                                        line -> Optional.ofNullable(line.getService()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byService.entrySet().stream()
                .map(
                        sold ->
                                new Position(
                                        group.rate(),
                                        taxCase(invoice, group),
                                        at,
                                        new TaxGroup(
                                                        group.rate(),
                                                        group.zeroRating(),
                                                        sold.getValue())
                                                .gross(),
                                        comment(sold.getValue().stream().map(Line::getText)),
                                        sold.getKey().orElse(null)));
    }

    /** What is charged for, each text once. */
    static String comment(Stream<String> texts) {
        return cut(texts.distinct().collect(Collectors.joining("; ")).replaceAll("\\s+", " "));
    }

    private static TaxCase taxCase(Invoice invoice, TaxGroup group) {
        if (invoice.isSmallBusiness() || !group.rate().equals(VatRate.NONE)) {
            return TaxCase.ORDINARY;
        }
        if (group.zeroRating() == null) {
            return TaxCase.EXEMPT;
        }
        return switch (group.zeroRating().reason().treatment()) {
            case EXEMPT -> TaxCase.EXEMPT;
            case REVERSE_CHARGE -> whereItIsOwed(invoice.getRecipient());
            case NOT_TAXABLE -> TaxCase.ABROAD;
        };
    }

    /** By the country that gave the customer its VAT id, which is that of the address. */
    private static TaxCase whereItIsOwed(Recipient customer) {
        return customer.vatId() == null || customer.vatId().isOfUnion()
                ? TaxCase.OWED_IN_UNION
                : TaxCase.ABROAD;
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

    /** Whether it lessens revenue, as a cancellation does. */
    public boolean takesBack() {
        return gross().isNegative();
    }

    /** Whether there is nothing to book: every tax case sums to 0.00. */
    public boolean isNothing() {
        return positions.stream().allMatch(position -> sumsToNothing(position));
    }

    /** Whether all that is charged in the tax group of a position is 0.00 together. */
    boolean sumsToNothing(Position of) {
        return positions.stream()
                .filter(of::isOfGroupOf)
                .map(Position::gross)
                .reduce(Money.ZERO, Money::plus)
                .isZero();
    }
}
