package de.hundeschule123.route;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.RawAnswer;
import de.hundeschule123.harness.RawRequest;
import de.hundeschule123.harness.RunningApplication;
import de.hundeschule123.harness.Spellings;
import de.hundeschule123.harness.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Asks the server for each cell of the table: the answer is the expected one, says nothing of a
 * school to who does not belong to it, and changes nothing where it is a refusal.
 */
class RouteMatrixIT {

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    /** What a route needs beside its address to mean something of the school. */
    private static final Map<String, String> QUERIES =
            Map.of(
                    "/kunden/details.xhtml", "?id={customer}",
                    "/kunden/loeschen.xhtml", "?id={customer}",
                    "/kunden/auskunft.zip", "?id={customer}",
                    "/rechnungen/details.xhtml", "?id={invoice}",
                    "/sevdesk/protokoll-beleg.xhtml", "?id={invoice}",
                    "/rechnungen/bearbeiten.xhtml", "?id={id}",
                    "/rechnungen/vorschau", "?id={id}",
                    "/belege/pdf", "?id={invoice}");

    private static final String CUSTOMER =
            "{\"lastName\":\"Geheimwort\",\"street\":\"Weg 1\",\"zip\":\"01067\",\"city\":\"Dresden\"}";

    /** What calls and forms send, each of them right, so that nothing but the caller is refused. */
    private static final Map<String, String> BODIES =
            Map.ofEntries(
                    Map.entry("PUT /api/customers/{number}", CUSTOMER),
                    Map.entry(
                            "POST /api/invoices",
                            """
                            {"customer":"{known-here}","date":"2026-11-20","lines":[{"text":"Stunde",
                             "quantity":"1","unitPrice":"60.00","vatRate":19}]}"""),
                    Map.entry(
                            "PUT /api/admin/schools/{key}",
                            """
                            {"name":"Hundeschule Geheimwort","owner":{"name":"Ada Geheimwort",
                             "email":"inhaberin@geheim.example"}}"""),
                    Map.entry(
                            "POST /api/admin/schools/{key}/access",
                            "{\"email\":\"inhaberin@geheim.example\"}"),
                    Map.entry("PUT /api/services", "{\"name\":\"Matrix\",\"vatRate\":19}"),
                    Map.entry(
                            "POST /api/sevdesk/backfill",
                            "{\"filter\":{\"from\":\"2000-01-01\",\"to\":\"2000-01-02\"}}"),
                    Map.entry(
                            "POST /api/sevdesk/reconciliation",
                            "{\"from\":\"2000-01-01\",\"to\":\"2000-01-31\"}"),
                    Map.entry("PUT /api/sevdesk/settings", "{\"active\":false}"),
                    Map.entry("POST /api/sevdesk/undo", "{\"documents\":[{invoice}]}"),
                    Map.entry("POST /belege/pdfs.zip", "beleg={invoice}"),
                    Map.entry(
                            "POST /rechnungen/entwurf",
                            """
                            {"person":"0","page":"matrix","draft":"UNFINISHED-{unfinished}-0",
                             "form":{"lines":[{"text":"x"}]}}"""));

    private static final RouteTable TABLE = RouteTable.read();

    private static KnownSchool school;
    private static Map<Caller, String> sessions;

    @BeforeAll
    static void the_school_has_people_and_data_and_others_have_theirs() {
        school = KnownSchool.found();
        sessions = new EnumMap<>(Caller.class);
        sessions.put(Caller.OTHER, Visitor.as(Browser.SMALL_BUSINESS_OWNER).cookies());
        sessions.put(Caller.STAFF, Visitor.as(KnownSchool.STAFF).cookies());
        sessions.put(Caller.OWNER, Visitor.as(KnownSchool.OWNER).cookies());
    }

    @Test
    void every_caller_is_answered_as_the_table_says() {
        List<String> wrong = new ArrayList<>();
        for (Route route : TABLE.cells().keySet()) {
            Set<String> before = route.writes() ? school.rows() : Set.of();
            for (Caller caller : Caller.values()) {
                int expected = TABLE.expected(route, caller);
                if (isRefused(expected) || belongsElsewhere(caller)) {
                    judge(route, caller, expected, wrong);
                }
            }
            if (route.writes()) {
                Set<String> now = new TreeSet<>(school.rows());
                now.removeAll(before);
                now.forEach(row -> wrong.add(route + ": changed by who is refused: " + row));
            }
            for (Caller caller : Caller.values()) {
                int expected = TABLE.expected(route, caller);
                if (!isRefused(expected) && !belongsElsewhere(caller)) {
                    judge(route, caller, expected, wrong);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static void judge(Route route, Caller caller, int expected, List<String> wrong) {
        RawAnswer answer = asked(route, caller, addressFor(route, expected));
        if (answer.status() != expected) {
            wrong.add(
                    "%s as %s: %d instead of %d %s"
                            .formatted(
                                    route,
                                    caller,
                                    answer.status(),
                                    expected,
                                    answer.header("Location").orElse("")));
        }
        if (belongsElsewhere(caller) && answer.body().contains(KnownSchool.SECRET)) {
            wrong.add(route + " as " + caller + ": tells what belongs to the school");
        }
    }

    /**
     * Each spelling of each closed address, by callers in turn whom the plain address refuses; all
     * of them together change nothing and learn nothing.
     */
    @Test
    void no_spelling_of_an_address_brings_anybody_further_than_the_plain_one() throws Exception {
        Set<String> before = school.rows();
        Queue<String> passed = new ConcurrentLinkedQueue<>();
        ExecutorService callers = Executors.newFixedThreadPool(4);
        for (Route route : TABLE.cells().keySet()) {
            callers.execute(() -> spell(route, passed));
        }
        callers.shutdown();

        assertThat(callers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(passed).isEmpty();
        assertThat(school.rows()).isEqualTo(before);
    }

    private static void spell(Route route, Queue<String> passed) {
        List<Caller> refused =
                List.of(Caller.values()).stream()
                        .filter(caller -> isRefused(TABLE.expected(route, caller)))
                        .toList();
        int turn = route.hashCode() & 0xff;
        for (String spelling : refused.isEmpty() ? List.<String>of() : spellings(route)) {
            turn++;
            Caller caller = refused.get(turn % refused.size());
            RawAnswer answer = asked(route, caller, spelling);
            // The container itself answers what it cannot decode with 200 and nothing.
            boolean empty = answer.header("Content-Length").filter("0"::equals).isPresent();
            if (answer.status() >= 500
                    || answer.status() / 100 == 2 && !empty && !isForWatchers(spelling)
                    || answer.body().contains(KnownSchool.SECRET)) {
                passed.add(caller + " " + route + " " + spelling + " -> " + answer.status());
            }
        }
    }

    /**
     * The container leaves a session's id out of an address before anybody reads it, and what is
     * left is for those who watch the server, such as this test.
     */
    private static boolean isForWatchers(String spelling) {
        return Stream.of("/health", "/metrics", "/openapi").anyMatch(spelling::startsWith);
    }

    private static List<String> spellings(Route route) {
        String[] address = addressFor(route, 400).split("\\?");
        String query = address.length == 1 ? "" : "?" + address[1];
        return Spellings.of(address[0]).stream().map(spelling -> spelling + query).toList();
    }

    private static boolean isRefused(int status) {
        return status >= 300;
    }

    private static boolean belongsElsewhere(Caller caller) {
        return switch (caller) {
            case NOBODY, ASTRAY, OTHER, OTHER_KEY -> true;
            case STAFF, OWNER, KEY, SETTINGS_KEY, OPERATOR -> false;
        };
    }

    /** Whoever may do it does it to something of which nobody has done it yet. */
    private static String addressFor(Route route, int expected) {
        String address = route.address() + QUERIES.getOrDefault(route.address(), "");
        if (!isRefused(expected) && route.writes() && address.contains("{id}")) {
            address =
                    address.endsWith("/cancel")
                            ? address.replace("{id}", school.committed())
                            : address.replace("{id}", school.draft());
        }
        if (address.endsWith("/cancel") || address.endsWith("/pdf")) {
            address = address.replace("{id}", "{invoice}");
        }
        return school.named(address).replace("/*", "/x");
    }

    private static RawAnswer asked(Route route, Caller caller, String address) {
        RawRequest request = RawRequest.of(route.method(), address);
        if (route.writes()) {
            String body = BODIES.getOrDefault(route.toString(), route.isCall() ? "{}" : "a=b");
            String named = school.named(body);
            if (belongsElsewhere(caller)) {
                // What they send themselves may come back to them.
                named = named.replace(KnownSchool.SECRET, "Fremd");
            }
            request.sending(
                    body.startsWith("{") ? JSON : FORM, named.getBytes(StandardCharsets.UTF_8));
        }
        try {
            return shows(caller, route, request).to(RunningApplication.address("/").getPort());
        } catch (IOException broken) {
            throw new UncheckedIOException(route + " " + address, broken);
        }
    }

    private static RawRequest shows(Caller caller, Route route, RawRequest request) {
        return switch (caller) {
            case NOBODY -> request;
            case ASTRAY ->
                    route.isCall()
                            ? session(request, Caller.OWNER)
                            : request.as(KnownSchool.OWNER, Browser.PASSWORD);
            case OTHER -> person(request, route, caller, Browser.SMALL_BUSINESS_OWNER);
            case STAFF -> person(request, route, caller, KnownSchool.STAFF);
            case OWNER -> person(request, route, caller, KnownSchool.OWNER);
            case OTHER_KEY -> key(request, KnownSchool.OTHER_KEY);
            case KEY -> key(request, KnownSchool.KEY);
            case SETTINGS_KEY -> key(request, KnownSchool.SETTINGS_KEY);
            case OPERATOR -> key(request, operatorKey());
        };
    }

    private static RawRequest person(RawRequest request, Route route, Caller caller, String email) {
        return route.isCall() ? request.as(email, Browser.PASSWORD) : session(request, caller);
    }

    private static RawRequest session(RawRequest request, Caller caller) {
        return request.with("Cookie", sessions.get(caller));
    }

    private static RawRequest key(RawRequest request, String key) {
        return request.with("Authorization", "Bearer " + key);
    }

    private static String operatorKey() {
        try {
            return Files.readString(RunningApplication.operatorKeyFile()).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
