package de.hundeschule123.sandbox.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.account.Account;
import de.hundeschule123.sandbox.account.Accounts;
import de.hundeschule123.sandbox.voucher.Vouchers;
import de.hundeschule123.sandbox.wire.Kind;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The pages of the sandbox, under the addresses sevdesk uses for its own. */
public final class Pages extends Handler.Abstract {
    private static final Pattern CONTACT = Pattern.compile("/crm/detail/id/(\\d+)");
    private static final Pattern VOUCHER = Pattern.compile("/ex/detail/id/(\\d+)");
    private static final Pattern PDF = Pattern.compile("/pdf/(\\d+)");

    private final Accounts accounts;

    public Pages(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String path = Request.getPathInContext(request);
        Optional<byte[]> pdf = ofRow(PDF, path, Kind.VOUCHER, Pages::pdf).flatMap(found -> found);
        if (pdf.isPresent()) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/pdf");
            response.write(true, ByteBuffer.wrap(pdf.get()), callback);
            return true;
        }
        Optional<String> page = page(path);
        if (page.isEmpty()) {
            Response.writeError(request, response, callback, 404);
            return true;
        }
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html;charset=utf-8");
        byte[] bytes = page.get().getBytes(StandardCharsets.UTF_8);
        response.write(true, ByteBuffer.wrap(bytes), callback);
        return true;
    }

    private Optional<String> page(String path) {
        if (path.equals("/")) {
            return Optional.of(overview());
        }
        return ofRow(CONTACT, path, Kind.CONTACT, Pages::contact)
                .or(() -> ofRow(VOUCHER, path, Kind.VOUCHER, Pages::voucher));
    }

    private <T> Optional<T> ofRow(
            Pattern pattern, String path, Kind kind, BiFunction<Account, ObjectNode, T> page) {
        Matcher matcher = pattern.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return accounts.all().stream()
                .map(
                        known ->
                                accounts.work(
                                        known.token(),
                                        account ->
                                                account.find(kind, matcher.group(1))
                                                        .map(row -> page.apply(account, row))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private String overview() {
        Html html = new Html("sevdesk-Sandkasten", true);
        List<Account> known =
                accounts.all().stream()
                        .sorted(Comparator.comparing((Account account) -> account.token().value()))
                        .toList();
        if (known.isEmpty()) {
            html.paragraph("Noch hat sich kein Konto gemeldet.");
        }
        for (Account one : known) {
            accounts.work(
                    one.token(),
                    account -> {
                        new AccountView(account, html).write();
                        return html;
                    });
        }
        return html.end();
    }

    private static String contact(Account account, ObjectNode row) {
        Html html = new Html("Kontakt " + row.path("customerNumber").asText(), false);
        html.open("table").row("th", "Kundennummer", "Name", "Anschrift", "Erreichbar");
        new AccountView(account, html).contactRow(row);
        return html.close("table").end();
    }

    private static String voucher(Account account, ObjectNode row) {
        Html html = new Html("Beleg " + row.path("description").asText(), false);
        html.open("table");
        html.row(
                "th", "Nummer", "Datum", "Kunde", "Positionen", "Netto", "Brutto", "Status", "PDF");
        new AccountView(account, html).voucherRow(row);
        return html.close("table").end();
    }

    private static Optional<byte[]> pdf(Account account, ObjectNode voucher) {
        return new Vouchers(account).file(voucher).map(account::content);
    }
}
