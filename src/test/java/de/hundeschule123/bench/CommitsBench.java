package de.hundeschule123.bench;

import static de.hundeschule123.bench.ground.Stage.say;

import com.fasterxml.jackson.databind.JsonNode;
import de.hundeschule123.bench.ground.Arguments;
import de.hundeschule123.bench.ground.Arrivals;
import de.hundeschule123.bench.ground.DogSchools;
import de.hundeschule123.bench.ground.DogSchools.DogSchool;
import de.hundeschule123.bench.ground.ServerInside;
import de.hundeschule123.bench.ground.Stage;
import de.hundeschule123.harness.Drafts;
import de.hundeschule123.harness.HostApplication;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Measures commits of many schools beside each other, or of one, at a fixed rate and while what was
 * committed goes over; then counts their numbers on both sides.
 */
final class CommitsBench {

    private static final int CUSTOMERS = 5;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final Stage stage;
    private final int rate;
    private final List<DogSchool> schools;
    private final Map<DogSchool, HostApplication> hosts = new HashMap<>();
    private final Random chance = new Random(20261127);
    private int drafted;

    private CommitsBench(Stage stage, int rate, List<DogSchool> schools) {
        this.stage = stage;
        this.rate = rate;
        this.schools = schools;
        schools.forEach(school -> hosts.put(school, stage.as(school.owner())));
    }

    public static void main(String... words) throws Exception {
        Arguments arguments = new Arguments(words);
        DogSchools schools = new DogSchools(arguments.number("--schools", 20));
        int rate = arguments.number("--rate", 20);
        int seconds = arguments.number("--seconds", 60);
        // The pace of a single school must not keep work away from the server that is measured.
        try (Stage stage =
                Stage.start(
                        "commits",
                        arguments,
                        "-Dtransfer.rate.live=1000",
                        "-Dtransfer.rate.most=1000")) {
            stage.storage().fill(schools);
            stage.sevdesk().misbehave("LATENCY", 100, 1, arguments.number("--latency", 100));
            CommitsBench bench = new CommitsBench(stage, rate, schools.all());
            bench.connect();
            bench.measure(arguments.number("--warm", 30), seconds);
        }
    }

    private void connect() throws IOException {
        for (DogSchool school : schools) {
            stage.connect(school.owner(), school.token());
            for (int i = 0; i < CUSTOMERS; i++) {
                hosts.get(school).put("/api/customers/" + customer(i), Drafts.customer());
            }
        }
    }

    private static String customer(int place) {
        return "N-" + place;
    }

    private void measure(int warm, int seconds) throws Exception {
        Arrivals.of(drafts(rate * warm), rate);
        awaitTransferred();
        List<Arrivals.Request> drafts = drafts(rate * seconds);
        try (ServerInside inside = ServerInside.of(stage.server().pid())) {
            Duration atWork = inside.atWork();
            Instant began = Instant.now();
            say("%s, load %s: %d commits in %d s", began, Stage.load(), drafts.size(), seconds);
            Arrivals commits = Arrivals.of(drafts, rate);
            Instant committed = Instant.now();
            say("commits: %s", commits.answered());
            say("  of that, until the request was sent: %s", commits.sent());
            say("errors: %s", commits.errors());
            awaitTransferred();
            say(
                    "all transferred %.1f s after the last answer; processor time of the server"
                            + " %.1f ms a commit, transfer included",
                    Duration.between(committed, Instant.now()).toMillis() / 1000.0,
                    (double) inside.atWork().minus(atWork).toMillis() / drafts.size());
        }
        compare();
    }

    /** Written beforehand, by chance among the schools and their customers. */
    private List<Arrivals.Request> drafts(int count) throws IOException {
        List<Arrivals.Request> commits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            HostApplication host = hosts.get(schools.get(chance.nextInt(schools.size())));
            String customer = customer(chance.nextInt(CUSTOMERS));
            long draft = host.post("/api/invoices", Drafts.one(customer)).path("id").asLong();
            commits.add(() -> host.post("/api/invoices/" + draft + "/commit", null));
        }
        drafted += count;
        return commits;
    }

    private void awaitTransferred() throws SQLException {
        while (stage.storage().read(CommitsBench::underWay) > 0) {
            Stage.pause(LOOK_AGAIN);
        }
    }

    private static int underWay(Connection connection) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement(
                                "select count(*) from transfer where state not in"
                                        + " ('TRANSFERRED', 'FAILED')");
                ResultSet found = query.executeQuery()) {
            found.next();
            return found.getInt(1);
        }
    }

    /** Each school's numbers, here and in its account. */
    private void compare() throws Exception {
        int committed = 0;
        int wrong = 0;
        for (DogSchool school : schools) {
            List<String> numbers = stage.storage().read(connection -> numbers(connection, school));
            committed += numbers.size();
            if (!isGapless(numbers)) {
                wrong++;
                say("school %d: numbers with gaps or twice: %s", school.id(), numbers);
            }
            List<String> arrived = new ArrayList<>();
            for (JsonNode voucher : stage.sevdesk().ledger(school.token()).path("vouchers")) {
                arrived.add(voucher.path("number").asText());
            }
            arrived.sort(null);
            if (!arrived.equals(numbers)) {
                wrong++;
                say("school %d: committed %s, in sevdesk %s", school.id(), numbers, arrived);
            }
        }
        say(
                "%d drafts, %d committed; schools whose numbers have gaps, come twice or differ"
                        + " from those in sevdesk: %d",
                drafted, committed, wrong);
    }

    private static List<String> numbers(Connection connection, DogSchool school)
            throws SQLException {
        List<String> numbers = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select number from document where school_id = ? and number is not null")) {
            query.setLong(1, school.id());
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    numbers.add(found.getString(1));
                }
            }
        }
        numbers.sort(null);
        return numbers;
    }

    /** From 1 on, each once. */
    private static boolean isGapless(List<String> numbers) {
        Set<Integer> counts = new TreeSet<>();
        numbers.forEach(
                number ->
                        counts.add(
                                Integer.parseInt(number.substring(number.lastIndexOf('-') + 1))));
        return counts.size() == numbers.size()
                && counts.stream().mapToInt(Integer::intValue).max().orElse(0) == numbers.size();
    }
}
