package de.hundeschule123.sandbox.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.account.Account;
import de.hundeschule123.sandbox.contact.Contacts;
import de.hundeschule123.sandbox.voucher.Vouchers;
import de.hundeschule123.sandbox.wire.Kind;
import de.hundeschule123.sandbox.wire.Wire;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An account, its vouchers and its contacts as a person reads them. */
final class AccountView {
    private static final int MOST = 200;
    private static final Map<String, String> STATUS =
            Map.of("50", "Entwurf", "100", "Offen", "750", "Teilbezahlt", "1000", "Bezahlt");

    private final Account account;
    private final Html html;

    AccountView(Account account, Html html) {
        this.account = account;
        this.html = html;
    }

    void write() {
        html.heading("Konto …" + account.token().tail() + " (Mandant " + account.clientId() + ")");
        List<ObjectNode> vouchers = List.copyOf(account.all(Kind.VOUCHER));
        List<ObjectNode> contacts = List.copyOf(account.all(Kind.CONTACT));
        html.paragraph(vouchers.size() + " Belege, " + contacts.size() + " Kontakte");
        html.open("table");
        html.row(
                "th", "Nummer", "Datum", "Kunde", "Positionen", "Netto", "Brutto", "Status", "PDF");
        newest(vouchers).forEach(this::voucherRow);
        html.close("table").open("table");
        html.row("th", "Kundennummer", "Name", "Anschrift", "Erreichbar");
        newest(contacts).forEach(this::contactRow);
        html.close("table");
    }

    private static List<ObjectNode> newest(List<ObjectNode> rows) {
        return rows.subList(Math.max(0, rows.size() - MOST), rows.size());
    }

    void voucherRow(ObjectNode row) {
        String id = row.path("id").asText();
        html.open("tr").linkCell("/ex/detail/id/" + id, numberOf(row)).cell(day(row));
        String supplier = Wire.text(row.path("supplier"), "id");
        if (supplier == null) {
            html.cell(Wire.text(row, "supplierName"));
        } else {
            html.linkCell("/crm/detail/id/" + supplier, Wire.text(row, "supplierName"));
        }
        html.open("td");
        for (ObjectNode position : new Vouchers(account).positions(id)) {
            html.open("div").say(positionText(position)).close("div");
        }
        html.close("td").sum(euro(row, "sumNet")).sum(euro(row, "sumGross")).cell(status(row));
        if (row.hasNonNull("document")) {
            html.linkCell("/pdf/" + id, "PDF");
        } else {
            html.cell("–");
        }
        html.close("tr");
    }

    private static String numberOf(ObjectNode row) {
        String number = Wire.text(row, "description");
        return number == null ? "ohne Nummer" : number;
    }

    private static String positionText(ObjectNode position) {
        String comment = Wire.text(position, "comment");
        return (comment == null ? "Position" : comment)
                + ": "
                + euro(position, "sumGross")
                + " ("
                + position.path("taxRate").asText()
                + " %)";
    }

    private static String status(ObjectNode row) {
        String name = STATUS.getOrDefault(row.path("status").asText(), row.path("status").asText());
        return row.hasNonNull("enshrined") ? name + ", festgeschrieben" : name;
    }

    private static String day(ObjectNode row) {
        String date = Wire.text(row, "voucherDate");
        return date == null
                ? "–"
                : date.substring(8, 10) + "." + date.substring(5, 7) + "." + date.substring(0, 4);
    }

    private static String euro(ObjectNode row, String field) {
        return String.format(Locale.GERMANY, "%,.2f €", new BigDecimal(row.path(field).asText()));
    }

    void contactRow(ObjectNode row) {
        String id = row.path("id").asText();
        html.open("tr").cell(Wire.text(row, "customerNumber"));
        html.linkCell("/crm/detail/id/" + id, Contacts.nameOf(row)).open("td");
        for (ObjectNode address : detailsOf(Kind.ADDRESS, id)) {
            html.open("div");
            html.say(Wire.text(address, "street")).say(", ").say(Wire.text(address, "zip"));
            html.say(" ").say(Wire.text(address, "city")).close("div");
        }
        html.close("td").open("td");
        for (ObjectNode way : detailsOf(Kind.WAY, id)) {
            html.open("div").say(Wire.text(way, "value")).close("div");
        }
        html.close("td").close("tr");
    }

    private List<ObjectNode> detailsOf(Kind kind, String contact) {
        return List.copyOf(account.saying(kind, "contact", contact));
    }
}
