package de.hundeschule123.document.pdf;

import de.hundeschule123.document.CancellationInvoice;
import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.Line;
import de.hundeschule123.document.Recipient;
import de.hundeschule123.document.ZeroRating;
import de.hundeschule123.document.einvoice.Obstacle;
import de.hundeschule123.document.invoicing.Issuer;
import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.document.money.VatTotal;
import de.hundeschule123.platform.text.Language;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.PostalAddress;
import de.hundeschule123.school.School;
import de.hundeschule123.school.SchoolLogo;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands on the paper of one invoice, from the letterhead to the way to pay. */
final class InvoicePage {

    private final Invoice invoice;
    private final School school;
    private final SchoolLogo logo;
    private final List<String> reasons;
    private final boolean showsVat;

    InvoicePage(Invoice invoice, Issuer issuer) {
        this.invoice = invoice;
        this.school = issuer.school();
        this.logo = issuer.logo();
        this.showsVat = !isSmallBusiness();
        this.reasons = reasons();
    }

    /** A draft would be issued as the school is now. */
    private boolean isSmallBusiness() {
        return invoice.isCommitted() ? invoice.isSmallBusiness() : school.isSmallBusiness();
    }

    String title() {
        if (!invoice.isCommitted()) {
            return Texts.german("print.title.draft");
        }
        return cancelled() == null
                ? Texts.german("print.title.invoice", invoice.getNumber())
                : Texts.german(
                        "print.title.cancellation",
                        cancelled().getNumber(),
                        German.day(cancelled().getDate()));
    }

    void writeTo(Block body) {
        body.add("div", "footer", new SchoolFooter(school)::writeTo);
        body.add("div", "continued", this::continued);
        body.add("div", "fold", "").add("div", "fold lower", "");
        body.add("div", "letterhead", this::letterhead);
        body.add("div", "window", this::recipient);
        body.add("table", "information", this::information);
        body.add("h1", "", title());
        body.add("table", "lines", this::lines);
        body.add("div", "closing", this::closing);
        if (!invoice.isCommitted()) {
            Obstacle.ahead(invoice, school)
                    .map(Obstacle::sentence)
                    .ifPresent(why -> body.add("p", "hint", Texts.german("print.draft.hint", why)));
        }
    }

    /** The head of each page after the first. */
    private void continued(Block head) {
        String sheet =
                invoice.isCommitted()
                        ? Texts.german(
                                cancelled() == null
                                        ? "print.continued.invoice"
                                        : "print.continued.cancellation",
                                invoice.getNumber(),
                                German.day(invoice.getDate()))
                        : Texts.german("print.title.draft");
        head.add("span", "school", school.getName()).add("span", "sheet", sheet);
    }

    /** Sums and the way to pay are read together, so they stand on one page together. */
    private void closing(Block closing) {
        closing.add("table", "totals", this::totals);
        closing.add("div", "remarks", this::remarks);
        if (asksForPayment()) {
            closing.add("div", "payment", new Payment(invoice, school)::writeTo);
        }
        if (school.getClosingText() != null) {
            closing.add("p", "farewell", text -> text.lines(school.getClosingText()));
        }
    }

    private void letterhead(Block head) {
        if (logo != null) {
            new LogoMark(logo, school.getName()).writeTo(head);
        }
        head.add("p", "", school.getName());
    }

    private void recipient(Block window) {
        Recipient to = invoice.getRecipient();
        PostalAddress address = to.getAddress();
        PostalAddress from = school.getAddress();
        window.add(
                "p",
                "sender",
                Stream.of(school.getName(), from.getStreet(), cityLine(from))
                        .filter(part -> part != null && !part.isEmpty())
                        .collect(Collectors.joining(" · ")));
        window.line(to.getName()).line(to.getPerson()).line(address.getStreet());
        window.line(cityLine(address));
        if (address.isAbroad()) {
            window.line(
                    Language.GERMAN.speaking(address::getCountryName).toUpperCase(Locale.GERMANY));
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
                    Texts.german(
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
        return invoice.isCommitted() ? invoice.getNumber() : Texts.german("print.number.draft");
    }

    private static void fact(Block table, String key, String value) {
        table.row("", Texts.german(key), value);
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
        row.add("th", "position", Texts.german("print.column.position"));
        row.add("th", "text", Texts.german("print.column.text"));
        row.add("th", "quantity", Texts.german("print.column.quantity"));
        row.add("th", "price", Texts.german("print.column.price"));
        if (showsVat) {
            row.add("th", "vat", Texts.german("print.column.vat"));
        }
        row.add("th", "price", Texts.german("print.column.total"));
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
                        row.add("td", "vat", percent(line.getVatRate()) + mark(line));
                    }
                    row.add("td", "price", German.money(line.getGross()));
                });
    }

    private void totals(Block table) {
        if (showsVat) {
            for (VatTotal total : invoice.totals().perRate()) {
                String rate = percent(total.rate());
                table.row("", Texts.german("print.net", rate), German.money(total.net()));
                if (!isWithoutVat(total.rate())) {
                    table.row("", Texts.german("print.vat", rate), German.money(total.vat()));
                }
            }
        }
        String gross = Texts.german(showsVat ? "print.gross.vat" : "print.gross");
        table.row("gross", gross, German.money(invoice.getGross()));
    }

    private void remarks(Block remarks) {
        if (!showsVat) {
            remarks.line(Texts.german("print.smallBusiness"));
        } else {
            if (invoice.getLines().stream().anyMatch(line -> !isWithoutVat(line.getVatRate()))) {
                remarks.line(Texts.german("print.prices"));
            }
            for (int i = 0; i < reasons.size(); i++) {
                remarks.line(
                        reasons.size() == 1
                                ? Texts.german("print.zeroRating", reasons.get(i))
                                : Texts.german("print.zeroRating.marked", i + 1, reasons.get(i)));
            }
        }
        if (cancelled() != null) {
            remarks.line(
                    Texts.german(
                            "print.cancelled",
                            cancelled().getNumber(),
                            German.day(cancelled().getDate())));
        }
    }

    /** Why there is no VAT on what is at 0 %; one that several lines have, once. */
    private List<String> reasons() {
        return invoice.taxGroups().stream()
                .filter(group -> isWithoutVat(group.rate()))
                .map(group -> reason(group.zeroRating()))
                .distinct()
                .toList();
    }

    /** Before anybody was asked for the reason, 0 % was exempt. */
    private static String reason(ZeroRating rating) {
        return rating == null ? Texts.german("print.exempt") : rating.sentence();
    }

    /** Where there are several reasons, a line says by a number which is its own. */
    private String mark(Line line) {
        return reasons.size() > 1 && isWithoutVat(line.getVatRate())
                ? Texts.german("print.mark", reasons.indexOf(reason(line.getZeroRating())) + 1)
                : "";
    }

    private static boolean isWithoutVat(VatRate rate) {
        return rate.equals(VatRate.NONE);
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

    private static String percent(VatRate rate) {
        return rate.percent() + "\u00a0%";
    }
}
