package de.hundeschule123.sandbox.page;

import de.hundeschule123.sandbox.account.Account;
import de.hundeschule123.sandbox.account.AccountKind;
import java.time.LocalDate;

/** The form in which a person enters a document by hand, as one does in sevdesk itself. */
final class HandForm {
    private final Account account;

    HandForm(Account account) {
        this.account = account;
    }

    Html content() {
        Html html = new Html().open("details class=\"hand\"");
        html.element("summary", "Von Hand eintragen");
        html.element(
                "p",
                "Wie jemand, der in sevdesk selbst tippt: So lässt sich ausprobieren, ob 123Hundeschule"
                        + " bemerkt, dass ein Dokument schon da ist.");
        html.open(
                "form method=\"post\" class=\"fields\" action=\"/konto/"
                        + account.clientId()
                        + "/von-hand\"");
        html.open("label").say("Art").open("select name=\"art\"");
        html.element("option value=\"invoices\"", "Rechnung in sevdesk");
        html.element("option value=\"vouchers\"", "Beleg ohne PDF").close("select", "label");
        html.field("Nummer", "number", "required maxlength=\"60\"");
        html.field("Datum", "day", "type=\"date\" required value=\"" + today() + "\"");
        html.field(
                "Brutto in €",
                "gross",
                "required pattern=\"-?[0-9]+([.,][0-9]{1,2})?\" inputmode=\"decimal\"");
        html.open("label").say("Steuersatz").open("select name=\"rate\"");
        for (String rate :
                account.token().is(AccountKind.SMALL_BUSINESS)
                        ? new String[] {"0"}
                        : new String[] {"19", "7", "0"}) {
            html.element("option value=\"" + rate + "\"", rate + " %");
        }
        html.close("select", "label");
        html.field("Kundennummer oder Name", "customer", "required maxlength=\"100\"");
        return html.element("button", "Eintragen").close("form", "details");
    }

    private String today() {
        return LocalDate.ofInstant(account.now().toInstant(), account.now().getZone()).toString();
    }
}
