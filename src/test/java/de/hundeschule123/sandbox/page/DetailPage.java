package de.hundeschule123.sandbox.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.account.Account;
import de.hundeschule123.sandbox.contact.Contacts;
import de.hundeschule123.sandbox.voucher.Vouchers;
import de.hundeschule123.sandbox.wire.Kind;
import de.hundeschule123.sandbox.wire.Wire;
import java.util.List;

/** One voucher, contact or invoice with everything that belongs to it. */
final class DetailPage {
    private final Account account;
    private final ObjectNode row;
    private final Html html = new Html();

    DetailPage(Account account, ObjectNode row) {
        this.account = account;
        this.row = row;
    }

    Html voucher() {
        back("belege");
        html.open("div class=\"two\"").open("section").open("dl");
        fact("Status", Said.voucherStatus(row));
        fact(
                "Art",
                new Html()
                        .say(
                                row.path("creditDebit").asText().equals("D")
                                        ? "Einnahme (D)"
                                        : "Ausgabe (C)"));
        fact("Kunde", contact("supplier", "supplierName"));
        html.fact("Belegdatum", Said.day(row, "voucherDate"));
        html.fact("Lieferdatum", Said.day(row, "deliveryDate"));
        html.fact("Fällig", Said.day(row, "paymentDeadline"));
        html.fact("Steuerregel", Wire.text(row.path("taxRule"), "id"));
        html.fact("Bezahlt", Said.euro(row, "paidAmount"));
        html.fact("Angekommen", Said.time(row, "create")).close("dl");
        positions();
        html.open("div class=\"actions\"");
        html.button("quiet", "/ex/detail/id/" + id() + "/loeschen", "In sevdesk löschen")
                .close("div");
        json().close("section").open("section class=\"paper\"");
        if (row.hasNonNull("document")) {
            html.open("iframe title=\"PDF des Belegs\" src=\"/pdf/" + id() + "\"").close("iframe");
            html.open("p").link("/pdf/" + id(), "PDF öffnen").close("p");
        } else {
            html.element("p class=\"empty\"", "Kein PDF an diesem Beleg.");
        }
        return html.close("section", "div");
    }

    private void positions() {
        html.open("table class=\"rows\"");
        html.head("Position", "Satz", "Netto €", "Steuer €", "Brutto €").open("tbody");
        for (ObjectNode position : new Vouchers(account).positions(id())) {
            html.open("tr").cell("Position", Wire.text(position, "comment"));
            html.cell("Satz", position.path("taxRate").asText() + " %");
            addSums(position).close("tr");
        }
        html.open("tr class=\"total\"").cell("Position", "Summe").cell("Satz", "");
        addSums(row).close("tr", "tbody", "table");
    }

    private Html addSums(ObjectNode sums) {
        html.sum("Netto", Said.euro(sums, "sumNet")).sum("Steuer", Said.euro(sums, "sumTax"));
        return html.sum("Brutto", Said.euro(sums, "sumGross"));
    }

    Html invoice() {
        back("rechnungen");
        html.open("section").open("dl");
        fact("Status", Said.invoiceStatus(row));
        fact("Kunde", contact("contact", "addressName"));
        html.fact("Rechnungsdatum", Said.day(row, "invoiceDate"));
        html.fact("Netto", Said.euro(row, "sumNet")).fact("Steuer", Said.euro(row, "sumTax"));
        html.fact("Brutto", Said.euro(row, "sumGross")).close("dl").open("div class=\"actions\"");
        html.button("quiet", "/fi/detail/type/RE/id/" + id() + "/loeschen", "In sevdesk löschen");
        html.close("div");
        return json().close("section");
    }

    Html contact() {
        back("kontakte");
        html.open("section").open("dl");
        html.fact("Kundennummer", Wire.text(row, "customerNumber"));
        fact("Anschrift", new Rows(account).addresses(id()));
        fact("Erreichbar", new Rows(account).ways(id()));
        html.fact("Angelegt", Said.time(row, "create")).fact("Geändert", Said.time(row, "update"));
        html.close("dl").add(names());
        html.open("div class=\"actions\"");
        html.button("quiet", "/crm/detail/id/" + id() + "/loeschen", "In sevdesk löschen")
                .close("div");
        json().close("section").element("h2", "Belege");
        List<ObjectNode> vouchers = List.copyOf(account.saying(Kind.VOUCHER, "supplier", id()));
        return vouchers.isEmpty()
                ? html.element("p class=\"empty\"", "Noch kein Beleg für diesen Kontakt.")
                : html.add(new Rows(account).vouchers(vouchers));
    }

    private Html names() {
        Html form =
                new Html().open("details class=\"hand\"").element("summary", "In sevdesk ändern");
        form.open(
                "form method=\"post\" class=\"fields\" action=\"/crm/detail/id/"
                        + id()
                        + "/aendern\"");
        for (String[] field :
                new String[][] {
                    {"Kundennummer", "customerNumber"},
                    {"Firma", "name"},
                    {"Vorname", "surename"},
                    {"Nachname", "familyname"}
                }) {
            String said = Wire.text(row, field[1]);
            String value = said == null ? "" : Html.escaped(said);
            form.field(field[0], field[1], "maxlength=\"100\" value=\"" + value + "\"");
        }
        return form.element("button", "Ändern").close("form", "details");
    }

    private void back(String view) {
        String address = "/konto/" + account.clientId() + "?ansicht=" + view;
        html.open("p class=\"traits\"").link(address, "← " + AccountPage.title(account.token()));
        html.close("p");
    }

    private Html json() {
        html.open("details").element("summary", "So liegt es in sevdesk");
        return html.element("pre", row.toPrettyString()).close("details");
    }

    private Html contact(String reference, String name) {
        String contact = Wire.text(row.path(reference), "id");
        return contact == null
                ? new Html().say(Wire.text(row, name))
                : new Html().link("/crm/detail/id/" + contact, Wire.text(row, name));
    }

    private void fact(String name, Html value) {
        html.element("dt", name).open("dd").add(value).close("dd");
    }

    private String id() {
        return row.path("id").asText();
    }

    static String voucherTitle(ObjectNode row) {
        return "Beleg " + Said.number(row, "description");
    }

    static String invoiceTitle(ObjectNode row) {
        return "Rechnung " + Said.number(row, "invoiceNumber");
    }

    static String contactTitle(ObjectNode row) {
        return Contacts.nameOf(row);
    }
}
