package de.hundeschule123.sandbox.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.account.Account;
import de.hundeschule123.sandbox.contact.Contacts;
import de.hundeschule123.sandbox.wire.Kind;
import de.hundeschule123.sandbox.wire.Wire;
import java.util.List;

/** Lists of vouchers, contacts and invoices as tables that a narrow screen shows as cards. */
final class Rows {
    private final Account account;

    Rows(Account account) {
        this.account = account;
    }

    Html vouchers(List<ObjectNode> rows) {
        Html html = new Html().open("table class=\"rows\"");
        html.head("Nummer", "Datum", "Kunde", "Netto €", "Brutto €", "Status", "Beleg")
                .open("tbody");
        for (ObjectNode row : rows) {
            String id = row.path("id").asText();
            html.open("tr")
                    .cell("Nummer")
                    .link("/ex/detail/id/" + id, Said.number(row, "description"));
            html.close("td").cell("Datum", Said.day(row, "voucherDate")).cell("Kunde");
            addContact(html, row, "supplier", "supplierName").close("td");
            html.sum("Netto", Said.euro(row, "sumNet")).sum("Brutto", Said.euro(row, "sumGross"));
            html.cell("Status").add(Said.voucherStatus(row)).close("td").cell("Beleg");
            if (row.hasNonNull("document")) {
                html.link("/pdf/" + id, "PDF");
            } else {
                html.say("–");
            }
            html.close("td", "tr");
        }
        return html.close("tbody", "table");
    }

    Html invoices(List<ObjectNode> rows) {
        Html html = new Html().open("table class=\"rows\"");
        html.head("Nummer", "Datum", "Kunde", "Netto €", "Brutto €", "Status").open("tbody");
        for (ObjectNode row : rows) {
            html.open("tr").cell("Nummer");
            html.link(
                    "/fi/detail/type/RE/id/" + row.path("id").asText(),
                    Said.number(row, "invoiceNumber"));
            html.close("td").cell("Datum", Said.day(row, "invoiceDate")).cell("Kunde");
            addContact(html, row, "contact", "addressName").close("td");
            html.sum("Netto", Said.euro(row, "sumNet")).sum("Brutto", Said.euro(row, "sumGross"));
            html.cell("Status").add(Said.invoiceStatus(row)).close("td", "tr");
        }
        return html.close("tbody", "table");
    }

    private static Html addContact(Html html, ObjectNode row, String reference, String name) {
        String contact = Wire.text(row.path(reference), "id");
        return contact == null
                ? html.say(Wire.text(row, name))
                : html.link("/crm/detail/id/" + contact, Wire.text(row, name));
    }

    Html contacts(List<ObjectNode> rows) {
        Html html = new Html().open("table class=\"rows\"");
        html.head("Kundennummer", "Name", "Anschrift", "Erreichbar").open("tbody");
        for (ObjectNode row : rows) {
            String id = row.path("id").asText();
            html.open("tr").cell("Kundennummer", Said.number(row, "customerNumber")).cell("Name");
            html.link("/crm/detail/id/" + id, Contacts.nameOf(row)).close("td");
            html.cell("Anschrift").add(addresses(id)).close("td");
            html.cell("Erreichbar").add(ways(id)).close("td", "tr");
        }
        return html.close("tbody", "table");
    }

    Html addresses(String contact) {
        Html html = new Html();
        for (ObjectNode row : account.saying(Kind.ADDRESS, "contact", contact)) {
            String place = row.path("zip").asText("") + " " + row.path("city").asText("");
            String street = Wire.text(row, "street");
            html.element("div", street == null ? place : street + ", " + place);
        }
        return html;
    }

    Html ways(String contact) {
        Html html = new Html();
        for (ObjectNode row : account.saying(Kind.WAY, "contact", contact)) {
            html.element("div", Wire.text(row, "value"));
        }
        return html;
    }
}
