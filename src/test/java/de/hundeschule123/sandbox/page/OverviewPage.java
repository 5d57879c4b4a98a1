package de.hundeschule123.sandbox.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.account.Account;
import de.hundeschule123.sandbox.account.Accounts;
import de.hundeschule123.sandbox.wire.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The first page: every account that has called, and what arrived in it last. */
final class OverviewPage {
    private static final int LATEST = 5;

    private final Accounts accounts;

    OverviewPage(Accounts accounts) {
        this.accounts = accounts;
    }

    Html content() {
        Html html = new Html();
        List<Account> known =
                accounts.all().stream()
                        .sorted(Comparator.comparing((Account account) -> account.token().value()))
                        .toList();
        if (known.isEmpty()) {
            return html.add(nobodyYet());
        }
        for (Account one : known) {
            accounts.work(one.token(), account -> html.add(card(account)));
        }
        return html;
    }

    private static Html nobodyYet() {
        Html html = new Html().open("section class=\"empty\"");
        html.element("h2", "Noch hat sich kein Konto gemeldet.");
        html.open("p").say("In 123Hundeschule unter ");
        html.element("b", "Einstellungen > Erweiterungen > Sevdesk > Konfigurieren");
        html.say(
                " ein Token eintragen und „Verbindung testen“ drücken. Es gilt jedes Token aus 32");
        html.say(" Hexadezimalzeichen; jedes öffnet ein eigenes Konto. Zum Beispiel ");
        html.element("code", "abcdef0123456789abcdef0123456789").say(".").close("p");
        html.open("table class=\"rows\"").head("Token beginnt mit", "Das Konto").open("tbody");
        token(html, "5050…", "gehört einem Kleinunternehmer (nur Steuerregel 11)");
        token(html, "1000…", "ist noch auf sevdesk-Update 1.0");
        token(html, "0dea…", "hat einen Tarif ohne API (403)");
        token(html, "dead…", "gibt es nicht (401)");
        return html.close("tbody", "table", "section");
    }

    private static void token(Html html, String start, String meaning) {
        html.open("tr").cell("Token").element("code", start).close("td");
        html.cell("Das Konto", meaning).close("tr");
    }

    private static Html card(Account account) {
        String address = "/konto/" + account.clientId();
        Html html = new Html().open("section class=\"card\"").open("h2");
        html.link(address, AccountPage.title(account.token())).say(" ");
        html.add(AccountPage.traits(account)).close("h2").open("p class=\"counts\"");
        count(html, account, Kind.VOUCHER, address + "?ansicht=belege", "Beleg", "Belege");
        count(html, account, Kind.CONTACT, address + "?ansicht=kontakte", "Kontakt", "Kontakte");
        count(
                html,
                account,
                Kind.INVOICE,
                address + "?ansicht=rechnungen",
                "Rechnung",
                "Rechnungen");
        html.close("p");
        if (account.all(Kind.VOUCHER).isEmpty()) {
            html.element("p class=\"quiet\"", "Noch kein Beleg angekommen.");
        } else {
            html.element("h3", "Zuletzt angekommen")
                    .add(new Rows(account).vouchers(latest(account)));
        }
        return html.close("section");
    }

    private static void count(
            Html html, Account account, Kind kind, String address, String one, String many) {
        html.link(address, Said.count(account.all(kind).size(), one, many)).say(" ");
    }

    private static List<ObjectNode> latest(Account account) {
        var all = account.all(Kind.VOUCHER);
        var latest = new ArrayList<>(all.stream().skip(Math.max(0, all.size() - LATEST)).toList());
        Collections.reverse(latest);
        return latest;
    }
}
