package de.hundeschule123.bench;

import static de.hundeschule123.bench.ground.Stage.say;

import com.fasterxml.jackson.databind.JsonNode;
import de.hundeschule123.bench.ground.Arguments;
import de.hundeschule123.bench.ground.ManyCustomers;
import de.hundeschule123.bench.ground.ServerInside;
import de.hundeschule123.bench.ground.Stage;
import de.hundeschule123.harness.HostApplication;
import de.hundeschule123.sevdesk.contact.names.ComparedContact;
import de.hundeschule123.sevdesk.contact.names.GeneratedBooks;
import de.hundeschule123.sevdesk.contact.names.GeneratedBooks.Home;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Measures the whole job "Sevdesk Kunden zuordnen" on a server, from the request to the result. */
final class MatchingOnServerBench {

    private static final String TOKEN = "beac4000000000000000000000000001";
    private static final int PLANTED_AT_ONCE = 5000;

    private final Stage stage;
    private final GeneratedBooks books;

    /** The contacts' ids in the sandbox, by their ids in the books. */
    private final Map<String, String> contacts = new HashMap<>();

    private MatchingOnServerBench(Stage stage, GeneratedBooks books) {
        this.stage = stage;
        this.books = books;
    }

    public static void main(String... words) throws Exception {
        Arguments arguments = new Arguments(words);
        GeneratedBooks books = GeneratedBooks.of(arguments.size(100_000), 20261124);
        try (Stage stage =
                Stage.start(
                        "matching", arguments, "-Xmx" + arguments.number("--heap", 512) + "m")) {
            stage.connect(Stage.OWNER, TOKEN);
            stage.filled(new ManyCustomers(Stage.OWNER, books));
            MatchingOnServerBench bench = new MatchingOnServerBench(stage, books);
            bench.plant();
            bench.match("first matching");
            bench.match("the same again, with most assigned");
            stage.server().stop();
            say("results: %s", stage.storage().<Map<String, Integer>>read(bench::judge));
        }
    }

    private void plant() throws IOException {
        for (int from = 0; from < books.contacts.size(); from += PLANTED_AT_ONCE) {
            List<ComparedContact> some =
                    books.contacts.subList(
                            from, Math.min(books.contacts.size(), from + PLANTED_AT_ONCE));
            JsonNode ids = stage.sevdesk().plant(TOKEN, some.stream().map(this::written).toList());
            for (int i = 0; i < some.size(); i++) {
                contacts.put(some.get(i).id(), ids.get(i).asText());
            }
        }
    }

    private Map<String, Object> written(ComparedContact contact) {
        Map<String, Object> row = new HashMap<>();
        row.put("surename", contact.names().first());
        row.put("familyname", contact.names().last());
        row.put("name", contact.names().company());
        row.put("customerNumber", contact.number());
        row.values().removeIf(value -> value == null);
        Home home = books.homesOfContacts.getOrDefault(contact.id(), new Home(null, null, null));
        if (home.email() != null) {
            row.put("communicationWays", List.of(Map.of("value", home.email())));
        }
        if (home.street() != null) {
            row.put("addresses", List.of(Map.of("street", home.street(), "zip", home.zip())));
        }
        return row;
    }

    private void match(String what) throws IOException {
        HostApplication host = stage.as(Stage.OWNER);
        try (ServerInside inside = ServerInside.of(stage.server().pid())) {
            Map<String, Integer> before = stage.calls();
            long idle = inside.heapAlive();
            inside.forgetPeak();
            Duration atWork = inside.atWork();
            Instant began = Instant.now();
            long job = host.post("/api/sevdesk/matching", null).path("job").asLong();
            JsonNode end = stage.awaitJob(host, job);
            say("%s: %s", what, end);
            say(
                    "  on the clock %.1f s, the whole server at work %.1f s",
                    Duration.between(began, Instant.now()).toMillis() / 1000.0,
                    inside.atWork().minus(atWork).toMillis() / 1000.0);
            say(
                    "  heap: idle %d MiB, peak with garbage %d MiB, %d MiB alive afterwards",
                    idle, inside.heapPeak(), inside.heapAlive());
            say("  calls: %s", stage.callsSince(before));
        }
    }

    /** How many were found how, and whether a contact was given to the wrong customer. */
    private Map<String, Integer> judge(Connection connection) throws SQLException {
        Map<String, Integer> counts = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet found =
                    statement.executeQuery(
                            "select verdict, count(*) from sevdesk_match group by verdict")) {
                while (found.next()) {
                    counts.put(found.getString(1), found.getInt(2));
                }
            }
            List<Long> wrong = new ArrayList<>();
            Map<Long, String> truth = new HashMap<>();
            books.truth.forEach(
                    (customer, contact) ->
                            truth.put(ManyCustomers.idOf(customer), contacts.get(contact)));
            try (ResultSet found =
                    statement.executeQuery(
                            "select customer_id, contact_id from sevdesk_contact_link"
                                    + " where state = 'LINKED' and customer_id >= "
                                    + ManyCustomers.idOf(0))) {
                int links = 0;
                while (found.next()) {
                    links++;
                    if (!found.getString(2).equals(truth.get(found.getLong(1)))) {
                        wrong.add(found.getLong(1));
                    }
                }
                counts.put("links", links);
                counts.put("links that are wrong", wrong.size());
            }
        }
        return counts;
    }
}
