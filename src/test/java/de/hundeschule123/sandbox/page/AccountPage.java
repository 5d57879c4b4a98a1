package de.hundeschule123.sandbox.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.account.Account;
import de.hundeschule123.sandbox.account.AccountKind;
import de.hundeschule123.sandbox.account.AccountToken;
import de.hundeschule123.sandbox.contact.Contacts;
import de.hundeschule123.sandbox.wire.Kind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** What one account holds, newest first, to leaf through and to search. */
final class AccountPage {
    private static final int PAGE = 50;

    private final Account account;
    private final Kind kind;
    private final String search;
    private final int page;

    AccountPage(Account account, Map<String, String> query) {
        this.account = account;
        this.kind =
                switch (query.getOrDefault("ansicht", "belege")) {
                    case "kontakte" -> Kind.CONTACT;
                    case "rechnungen" -> Kind.INVOICE;
                    default -> Kind.VOUCHER;
                };
        this.search = query.getOrDefault("suche", "").strip();
        String wanted = query.getOrDefault("seite", "1");
        this.page = wanted.matches("[1-9]\\d{0,5}") ? Integer.parseInt(wanted) : 1;
    }

    static String title(AccountToken token) {
        return "Konto …" + token.tail();
    }

    static Html traits(Account account) {
        AccountToken token = account.token();
        Html html = new Html().tag("", "Mandant " + account.clientId());
        if (token.is(AccountKind.SMALL_BUSINESS)) {
            html.tag("warn", "Kleinunternehmer");
        }
        return token.is(AccountKind.BOOKKEEPING_ONE)
                ? html.tag("warn", "sevdesk-Update 1.0")
                : html;
    }

    Html content() {
        Html html = new Html().open("p class=\"traits\"").add(traits(account)).close("p");
        html.open("nav class=\"tabs\"");
        tab(html, Kind.VOUCHER, "belege", "Belege");
        tab(html, Kind.CONTACT, "kontakte", "Kontakte");
        tab(html, Kind.INVOICE, "rechnungen", "Rechnungen");
        html.close("nav").open("form class=\"search\"");
        html.open("input type=\"hidden\" name=\"ansicht\" value=\"" + name(kind) + "\"");
        html.open(
                "input type=\"search\" name=\"suche\" aria-label=\"Suche\" placeholder=\"Nummer oder Name\" value=\""
                        + Html.escaped(search)
                        + "\"");
        html.element("button", "Suchen").close("form");
        List<ObjectNode> found = found();
        if (found.isEmpty()) {
            html.element("p class=\"empty\"", search.isEmpty() ? nothingYet() : "Nichts gefunden.");
        } else {
            html.add(table(part(found))).add(pager(found.size()));
        }
        return html.add(new HandForm(account).content());
    }

    private void tab(Html html, Kind one, String name, String label) {
        String chosen = one == kind ? " aria-current=\"page\"" : "";
        html.open("a href=\"?ansicht=" + name + "\"" + chosen).say(label + " ");
        html.element("small", String.format(Locale.GERMANY, "%,d", account.all(one).size()))
                .close("a");
    }

    private static String name(Kind kind) {
        return switch (kind) {
            case CONTACT -> "kontakte";
            case INVOICE -> "rechnungen";
            default -> "belege";
        };
    }

    private String nothingYet() {
        return switch (kind) {
            case CONTACT ->
                    "Noch kein Kontakt. Der erste kommt mit der ersten übertragenen Rechnung.";
            case INVOICE ->
                    "Noch keine Rechnung. Hier steht, was jemand in sevdesk selbst geschrieben hat.";
            default ->
                    "Noch kein Beleg. In 123Hundeschule eine Rechnung festschreiben, dann steht er hier.";
        };
    }

    private List<ObjectNode> found() {
        String part = search.toLowerCase(Locale.ROOT);
        Predicate<ObjectNode> fits =
                row -> part.isEmpty() || words(row).toLowerCase(Locale.ROOT).contains(part);
        List<ObjectNode> found = new ArrayList<>(account.all(kind).stream().filter(fits).toList());
        Collections.reverse(found);
        return found;
    }

    private String words(ObjectNode row) {
        return switch (kind) {
            case CONTACT -> row.path("customerNumber").asText("") + " " + Contacts.nameOf(row);
            case INVOICE ->
                    row.path("invoiceNumber").asText("") + " " + row.path("addressName").asText("");
            default ->
                    row.path("description").asText("") + " " + row.path("supplierName").asText("");
        };
    }

    private List<ObjectNode> part(List<ObjectNode> found) {
        int from = Math.min((page - 1) * PAGE, found.size());
        return found.subList(from, Math.min(from + PAGE, found.size()));
    }

    private Html table(List<ObjectNode> rows) {
        Rows shown = new Rows(account);
        return switch (kind) {
            case CONTACT -> shown.contacts(rows);
            case INVOICE -> shown.invoices(rows);
            default -> shown.vouchers(rows);
        };
    }

    private Html pager(int size) {
        Html html = new Html().open("p class=\"pager\"");
        int pages = (size + PAGE - 1) / PAGE;
        if (page > 1) {
            html.link(address(page - 1), "← Neuere");
        }
        html.element("span", "Seite " + page + " von " + pages);
        if (page < pages) {
            html.link(address(page + 1), "Ältere →");
        }
        return html.close("p");
    }

    private String address(int other) {
        String words = URLEncoder.encode(search, StandardCharsets.UTF_8);
        return "?ansicht=" + name(kind) + "&suche=" + words + "&seite=" + other;
    }
}
