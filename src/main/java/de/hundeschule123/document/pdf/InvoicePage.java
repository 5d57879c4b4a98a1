package de.hundeschule123.document.pdf;

import de.hundeschule123.document.CancellationInvoice;
import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.Line;
import de.hundeschule123.document.Recipient;
import de.hundeschule123.document.TaxGroup;
import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.document.money.VatTotal;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.PostalAddress;
import de.hundeschule123.school.School;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands on the paper of one invoice, from the letterhead to the way to pay. */
final class InvoicePage {

    private final Invoice invoice;
    private final School school;
    private final boolean showsVat;

    InvoicePage(Invoice invoice, School school) {
        this.invoice = invoice;
        this.school = school;
        this.showsVat = !isSmallBusiness();
    }

    /** A draft would be issued as the school is now. */
    private boolean isSmallBusiness() {
        return invoice.isCommitted() ? invoice.isSmallBusiness() : school.isSmallBusiness();
    }

    String title() {
        if (!invoice.isCommitted()) {
            return Texts.of("print.title.draft");
        }
        return cancelled() == null
                ? Texts.of("print.title.invoice", invoice.getNumber())
                : Texts.of(
                        "print.title.cancellation",
                        cancelled().getNumber(),
                        German.day(cancelled().getDate()));
    }

    void writeTo(Block body) {
        body.add("div", "footer", new SchoolFooter(school)::writeTo);
        body.add("div", "continued", this::continued);
        body.add("div", "fold", "").add("div", "fold lower", "");
        body.add("p", "letterhead", school.getName());
        body.add("div", "window", this::recipient);
        body.add("table", "information", this::information);
        body.add("h1", "", title());
        body.add("table", "lines", this::lines);
        body.add("div", "closing", this::closing);
    }

    /** The head of each page after the first. */
    private void continued(Block head) {
        String sheet =
                invoice.isCommitted()
                        ? Texts.of(
                                cancelled() == null
                                        ? "print.continued.invoice"
                                        : "print.continued.cancellation",
                                invoice.getNumber(),
                                German.day(invoice.getDate()))
                        : Texts.of("print.title.draft");
        head.add("span", "school", school.getName()).add("span", "sheet", sheet);
    }

    /** Sums and the way to pay are read together, so they stand on one page together. */
    private void closing(Block closing) {
        closing.add("table", "totals", this::totals);
        closing.add("div", "remarks", this::remarks);
    }

    private void recipient(Block window) {
        Recipient to = invoice.getRecipient();
        PostalAddress address = to.getAddress();
        PostalAddress from = school.getAddress();
        window.add(
                "p",
                "sender",
                String.join(" · ", school.getName(), from.getStreet(), cityLine(from)));
        window.line(to.getName()).line(to.getPerson()).line(address.getStreet());
        window.line(cityLine(address));
        if (address.isAbroad()) {
            window.line(address.getCountryName().toUpperCase(Locale.GERMANY));
        }
    }

    static String cityLine(PostalAddress address) {
        return Stream.of(address.getZip(), address.getCity())
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
    }

    private void information(Block table) {
        fact(table, "print.number", number());
        fact(table, "print.date", German.day(invoice.getDate()));
        if (invoice.getServiceTo() == null) {
            fact(table, "print.serviceDay", German.day(invoice.getServiceFrom()));
        } else {
            fact(
                    table,
                    "print.servicePeriod",
                    Texts.of(
                            "print.servicePeriod.days",
                            German.day(invoice.getServiceFrom()),
                            German.day(invoice.getServiceTo())));
        }
        fact(table, "print.customerNumber", invoice.getCustomer().getNumber());
        if (invoice.getRecipient().getVatId() != null) {
            fact(table, "print.recipientVatId", invoice.getRecipient().getVatId());
        }
        if (asksForPayment()) {
            fact(table, "print.due", German.day(invoice.getDueDate()));
        }
    }

    private String number() {
        return invoice.isCommitted() ? invoice.getNumber() : Texts.of("print.number.draft");
    }

    private static void fact(Block table, String key, String value) {
        row(table, "", Texts.of(key), value);
    }

    private void lines(Block table) {
        table.add("thead", "", head -> head.add("tr", "", this::columns));
        List<Line> lines = invoice.getLines();
        table.add(
                "tbody",
                "",
                body -> {
                    for (int i = 0; i < lines.size(); i++) {
                        line(body, i + 1, lines.get(i));
                    }
                });
    }

    private void columns(Block row) {
        row.add("th", "position", Texts.of("print.column.position"));
        row.add("th", "text", Texts.of("print.column.text"));
        row.add("th", "quantity", Texts.of("print.column.quantity"));
        row.add("th", "price", Texts.of("print.column.price"));
        if (showsVat) {
            row.add("th", "vat", Texts.of("print.column.vat"));
        }
        row.add("th", "price", Texts.of("print.column.total"));
    }

    private void line(Block body, int position, Line line) {
        body.add(
                "tr",
                "",
                row -> {
                    row.add("td", "position", String.valueOf(position));
                    row.add("td", "text", text -> text.lines(line.getText()));
                    row.add("td", "quantity", German.quantity(line.getQuantity()));
                    row.add("td", "price", German.money(line.getUnitPrice()));
                    if (showsVat) {
                        row.add("td", "vat", percent(line.getVatRate()));
                    }
                    row.add("td", "price", German.money(line.getGross()));
                });
    }

    private void totals(Block table) {
        if (showsVat) {
            for (VatTotal total : invoice.totals().perRate()) {
                String rate = percent(total.rate());
                row(table, "", Texts.of("print.net", rate), German.money(total.net()));
                row(table, "", Texts.of("print.vat", rate), German.money(total.vat()));
            }
        }
        String gross = Texts.of(showsVat ? "print.gross.vat" : "print.gross");
        row(table, "gross", gross, German.money(invoice.getGross()));
    }

    private static void row(Block table, String style, String label, String value) {
        table.add(
                "tr",
                style,
                row ->
                        row.add("th", "", head -> head.attribute("scope", "row").text(label))
                                .add("td", "", value));
    }

    private void remarks(Block remarks) {
        if (!showsVat) {
            remarks.line(Texts.of("print.smallBusiness"));
        } else {
            remarks.line(Texts.of("print.prices"));
            invoice.taxGroups().stream()
                    .filter(group -> group.rate().equals(VatRate.NONE))
                    .map(InvoicePage::reason)
                    .distinct()
                    .forEach(remarks::line);
        }
        if (cancelled() != null) {
            remarks.add(
                    "p",
                    "",
                    Texts.of(
                            "print.cancelled",
                            cancelled().getNumber(),
                            German.day(cancelled().getDate())));
        } else if (asksForPayment()) {
            remarks.add("p", "", payment());
        }
    }

    private String payment() {
        String amount = German.money(invoice.getGross());
        String due = German.day(invoice.getDueDate());
        String number = number();
        return school.getIban() == null
                ? Texts.of("print.pay", amount, due, number)
                : Texts.of("print.pay.account", amount, due, German.iban(school.getIban()), number);
    }

    private boolean asksForPayment() {
        return cancelled() == null
                && !invoice.getGross().isZero()
                && !invoice.getGross().isNegative();
    }

    private Invoice cancelled() {
        return invoice instanceof CancellationInvoice cancellation
                ? cancellation.getCancelled()
                : null;
    }

    /** Before anybody was asked for the reason, 0 % was exempt. */
    private static String reason(TaxGroup group) {
        return group.zeroRating() == null
                ? Texts.of("print.exempt")
                : Texts.of("print.zeroRating", group.zeroRating().sentence());
    }

    private static String percent(VatRate rate) {
        return rate.percent() + "\u00a0%";
    }
}
