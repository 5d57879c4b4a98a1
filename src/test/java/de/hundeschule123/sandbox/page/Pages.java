package de.hundeschule123.sandbox.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.account.Account;
import de.hundeschule123.sandbox.http.Desk;
import de.hundeschule123.sandbox.http.Incoming;
import de.hundeschule123.sandbox.mail.Mailbox;
import de.hundeschule123.sandbox.operation.Call;
import de.hundeschule123.sandbox.voucher.Vouchers;
import de.hundeschule123.sandbox.wire.Kind;
import de.hundeschule123.sandbox.wire.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The pages of the sandbox, under the addresses sevdesk uses for its own where it has them. */
public final class Pages extends Handler.Abstract {
    private static final Pattern ACCOUNT = Pattern.compile("/konto/(\\d+)(?:/(von-hand))?");
    private static final Pattern CONTACT =
            Pattern.compile("/crm/detail/id/(\\d+)(?:/(loeschen|aendern))?");
    private static final Pattern VOUCHER = Pattern.compile("/ex/detail/id/(\\d+)(?:/(loeschen))?");
    private static final Pattern INVOICE =
            Pattern.compile("/fi/detail/type/RE/id/(\\d+)(?:/(loeschen))?");
    private static final Pattern PDF = Pattern.compile("/pdf/(\\d+)()?");
    private static final Pattern FAULTS = Pattern.compile("/stoerungen/([a-z-]+)");
    private static final Map<Pattern, Kind> DETAILS =
            Map.of(CONTACT, Kind.CONTACT, VOUCHER, Kind.VOUCHER, INVOICE, Kind.INVOICE);
    private static final Map<String, String> FILES =
            Map.of("/sandbox.css", "text/css", "/sandbox.js", "text/javascript");

    private final Desk desk;
    private final Mailbox mailbox;
    private final Frame frame;
    private final Deeds deeds;

    public Pages(Desk desk, Mailbox mailbox) {
        this.desk = desk;
        this.mailbox = mailbox;
        this.frame = new Frame(desk);
        this.deeds = new Deeds(desk);
    }

    private record Shown(String type, byte[] content) {}

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Call call = Incoming.read(request, "");
        try {
            if (call.method().equals("POST")) {
                goTo(done(call), response, callback);
            } else {
                show(shown(call).orElseThrow(Pages::unknown), response, callback);
            }
        } catch (Refusal refusal) {
            response.setStatus(refusal.status());
            show(refused(refusal.getMessage()), response, callback);
        } catch (IllegalArgumentException e) {
            response.setStatus(400);
            show(refused("Das lässt sich nicht lesen: " + e.getMessage()), response, callback);
        }
        return true;
    }

    private Shown refused(String message) {
        return page("Das geht nicht", new Html().element("p class=\"empty\"", message));
    }

    private static Refusal unknown() {
        return Refusal.because(404, "Diese Seite gibt es nicht, oder nicht mehr.");
    }

    private static void show(Shown shown, Response response, Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, shown.type());
        response.write(true, ByteBuffer.wrap(shown.content()), callback);
    }

    // Seen again by GET, so that reloading a page does nothing twice.
    private static void goTo(String address, Response response, Callback callback) {
        response.setStatus(303);
        response.getHeaders().put(HttpHeader.LOCATION, address);
        response.write(true, ByteBuffer.allocate(0), callback);
    }

    private Optional<Shown> shown(Call call) throws IOException {
        switch (call.path()) {
            case "/" -> {
                return Optional.of(page("Konten", new OverviewPage(desk.accounts()).content()));
            }
            case "/aufrufe" -> {
                return Optional.of(page("Aufrufe", new CallsPage(desk.calls()).content()));
            }
            case "/admin/api" -> {
                return Optional.of(page("API", TokenPage.content()));
            }
            case "/mails" -> {
                return Optional.of(page("Mails", new MailsPage(mailbox).content()));
            }
            case "/stoerungen" -> {
                return Optional.of(page("Störungen", new FaultsPage(desk).content()));
            }
            case "/sandbox.css", "/sandbox.js" -> {
                return Optional.of(file(call.path()));
            }
            default -> {
                return ofAccount(call, this::accountPage)
                        .or(() -> ofRow(call, PDF, Kind.VOUCHER, Pages::pdf))
                        .or(() -> ofAnyRow(call, this::detailPage));
            }
        }
    }

    private static Shown file(String path) throws IOException {
        try (InputStream file = Pages.class.getResourceAsStream(path.substring(1))) {
            return new Shown(FILES.get(path) + ";charset=utf-8", file.readAllBytes());
        }
    }

    private Shown page(String title, Html content) {
        byte[] bytes = frame.around(title, content).getBytes(StandardCharsets.UTF_8);
        return new Shown("text/html;charset=utf-8", bytes);
    }

    private Shown accountPage(Account account, Call call) {
        return page(
                AccountPage.title(account.token()),
                new AccountPage(account, call.query()).content());
    }

    private Shown detailPage(Row row) {
        DetailPage detail = new DetailPage(row.account(), row.content());
        return switch (row.kind()) {
            case VOUCHER -> page(DetailPage.voucherTitle(row.content()), detail.voucher());
            case CONTACT -> page(DetailPage.contactTitle(row.content()), detail.contact());
            default -> page(DetailPage.invoiceTitle(row.content()), detail.invoice());
        };
    }

    private static Shown pdf(Row row) {
        ObjectNode file =
                new Vouchers(row.account()).file(row.content()).orElseThrow(Pages::unknown);
        return new Shown("application/pdf", row.account().content(file));
    }

    private String done(Call call) {
        Map<String, String> form = form(call);
        Matcher faults = FAULTS.matcher(call.path());
        if (faults.matches()) {
            return deeds.aboutFaults(faults.group(1), form);
        }
        return ofAccount(call, (account, known) -> deeds.enter(account, form))
                .or(() -> ofAnyRow(call, row -> done(row, form)))
                .orElseThrow(Pages::unknown);
    }

    private String done(Row row, Map<String, String> form) {
        return switch (row.deed()) {
            case "loeschen" -> deeds.delete(row.account(), row.kind(), row.id());
            case "aendern" -> deeds.change(row.account(), row.content(), form);
            default -> throw unknown();
        };
    }

    private static Map<String, String> form(Call call) {
        Map<String, String> form = new HashMap<>();
        for (String field : new String(call.body(), StandardCharsets.UTF_8).split("&")) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                form.put(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
            }
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private <T> Optional<T> ofAccount(Call call, BiFunction<Account, Call, T> page) {
        Matcher matcher = ACCOUNT.matcher(call.path());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return desk.accounts().all().stream()
                .filter(known -> known.clientId().equals(matcher.group(1)))
                .findFirst()
                .map(known -> desk.accounts().work(known.token(), one -> page.apply(one, call)));
    }

    /** A row that an address names, with what is to be done with it. */
    private record Row(Account account, Kind kind, ObjectNode content, String deed) {
        String id() {
            return content.path("id").asText();
        }
    }

    private <T> Optional<T> ofAnyRow(Call call, Function<Row, T> page) {
        return DETAILS.entrySet().stream()
                .flatMap(detail -> ofRow(call, detail.getKey(), detail.getValue(), page).stream())
                .findFirst();
    }

    private <T> Optional<T> ofRow(Call call, Pattern pattern, Kind kind, Function<Row, T> page) {
        Matcher matcher = pattern.matcher(call.path());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String deed = matcher.group(2) == null ? "" : matcher.group(2);
        for (Account known : desk.accounts().all()) {
            Optional<T> found =
                    desk.accounts()
                            .work(
                                    known.token(),
                                    account ->
                                            account.find(kind, matcher.group(1))
                                                    .map(row -> new Row(account, kind, row, deed))
                                                    .map(page));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
