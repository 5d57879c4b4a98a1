package de.hundeschule123.demo;

import de.hundeschule123.document.CancellationInvoice;
import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.Line;
import de.hundeschule123.document.Recipient;
import de.hundeschule123.document.money.VatTotal;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.PostalAddress;
import de.hundeschule123.school.School;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The papers of a school's past: invoices as its earlier software printed them, plain but with all
 * that § 14 Abs. 4 UStG asks for, and what suppliers sent.
 */
final class OldPaper {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);

    private OldPaper() {}

    static byte[] of(Invoice invoice, School school) {
        List<String> lines = new ArrayList<>();
        lines.addAll(letterhead(invoice, school));
        lines.add(title(invoice));
        lines.add(Texts.of("print.date") + ": " + DAY.format(invoice.getDate()));
        lines.add(Texts.of("print.serviceDay") + ": " + service(invoice));
        lines.add(Texts.of("print.customerNumber") + ": " + invoice.getCustomer().getNumber());
        lines.add("");
        invoice.getLines().forEach(line -> lines.add(position(line)));
        lines.add("");
        lines.addAll(sums(invoice));
        return Sheet.of(lines, invoice.getDate());
    }

    private static List<String> letterhead(Invoice invoice, School school) {
        Recipient to = invoice.getRecipient();
        List<String> lines = new ArrayList<>();
        lines.add(school.getName() + ", " + school.getOwnerName());
        lines.add(line(school.getAddress()));
        lines.add(
                Texts.of("print.taxNumber", school.getTaxNumber())
                        + (school.getVatId() == null
                                ? ""
                                : ", " + Texts.of("print.vatId", school.getVatId())));
        lines.add("");
        lines.add(to.getName());
        if (to.getPerson() != null) {
            lines.add(to.getPerson());
        }
        lines.add(line(to.getAddress()) + ", " + to.getAddress().getCountryName());
        lines.add("");
        return lines;
    }

    private static String line(PostalAddress address) {
        return address.getStreet() + ", " + address.getZip() + " " + address.getCity();
    }

    private static String title(Invoice invoice) {
        return invoice instanceof CancellationInvoice cancellation
                ? invoice.getNumber()
                        + ": "
                        + Texts.of(
                                "print.title.cancellation",
                                cancellation.getCancelled().getNumber(),
                                DAY.format(cancellation.getCancelled().getDate()))
                : Texts.of("print.title.invoice", invoice.getNumber());
    }

    private static String service(Invoice invoice) {
        LocalDate last = invoice.getServiceTo();
        String first = DAY.format(invoice.getServiceFrom());
        return last == null ? first : first + " – " + DAY.format(last);
    }

    private static String position(Line line) {
        return String.format(
                Locale.GERMANY,
                "%s × %s à %,.2f € = %,.2f € (%s)",
                line.getQuantity().stripTrailingZeros().toPlainString().replace('.', ','),
                line.getText(),
                line.getUnitPrice().amount(),
                line.getGross().amount(),
                line.getVatRate());
    }

    private static List<String> sums(Invoice invoice) {
        List<String> lines = new ArrayList<>();
        if (invoice.isSmallBusiness()) {
            lines.add(Texts.of("print.smallBusiness"));
        } else {
            for (VatTotal total : invoice.totals().perRate()) {
                lines.add(Texts.of("print.net", total.rate()) + ": " + euro(total.net().amount()));
                lines.add(Texts.of("print.vat", total.rate()) + ": " + euro(total.vat().amount()));
            }
        }
        lines.add(Texts.of("print.gross") + ": " + euro(invoice.getGross().amount()));
        return lines;
    }

    /** What came with an expense. */
    static byte[] of(Entry.Spent spent, School to) {
        return Sheet.of(
                List.of(
                        spent.supplier(),
                        "",
                        to.getName(),
                        line(to.getAddress()),
                        "",
                        DAY.format(spent.date()),
                        spent.subject(),
                        Texts.of("print.gross") + ": " + euro(spent.gross().amount())),
                spent.date());
    }

    private static String euro(BigDecimal amount) {
        return String.format(Locale.GERMANY, "%,.2f €", amount);
    }
}
