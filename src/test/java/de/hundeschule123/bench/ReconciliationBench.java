package de.hundeschule123.bench;

import static de.hundeschule123.bench.ground.Stage.say;

import com.fasterxml.jackson.databind.JsonNode;
import de.hundeschule123.bench.ground.Arguments;
import de.hundeschule123.bench.ground.BothSides;
import de.hundeschule123.bench.ground.BothSides.Fault;
import de.hundeschule123.bench.ground.OldDocuments;
import de.hundeschule123.bench.ground.ServerInside;
import de.hundeschule123.bench.ground.Stage;
import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.HostApplication;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/**
 * Measures the "Abgleich" of ten years with very many documents of which a few are wrong, deals
 * with what was found as an owner does on the page, and compares again: then nothing is to be left.
 */
final class ReconciliationBench {

    private static final String TOKEN = "abc14000000000000000000000000001";
    private static final int MOST_CUSTOMERS = 3000;
    private static final Duration AIM = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int VOUCHERS_FOR_A_CALL = 100;
    private static final int ROWS = 25;
    private static final String REASON = "Mit dem Steuerberater besprochen";

    private final Stage stage;
    private final HostApplication host;
    private final int documents;
    private final Map<String, Fault> planted;
    private boolean kept = true;

    private ReconciliationBench(Stage stage, int documents, Map<String, Fault> planted) {
        this.stage = stage;
        this.host = stage.as(Stage.OWNER);
        this.documents = documents;
        this.planted = planted;
    }

    public static void main(String... words) throws Exception {
        Arguments arguments = new Arguments(words);
        int documents = arguments.size(100_000);
        boolean kept;
        try (Stage stage =
                Stage.start(
                        "reconciliation",
                        arguments,
                        "-Xmx" + arguments.number("--heap", 512) + "m")) {
            stage.connect(Stage.OWNER, TOKEN);
            BothSides sides =
                    new BothSides(
                            OldDocuments.invoices(
                                    Stage.OWNER,
                                    documents,
                                    Math.min(MOST_CUSTOMERS, documents / 30),
                                    OldDocuments.smallPdf()),
                            stage.sevdesk(),
                            TOKEN);
            stage.filled(sides);
            stage.sevdesk().misbehave("LATENCY", 100, 1, arguments.number("--latency", 100));
            ReconciliationBench bench = new ReconciliationBench(stage, documents, sides.planted());
            bench.measure();
            kept = bench.kept;
        }
        System.exit(kept ? 0 : 1);
    }

    private void measure() throws IOException, SQLException {
        judge("first comparison", compare("first comparison"), planted.keySet());
        deal();
        judge("second comparison", compare("second comparison"), Set.of());
    }

    /** What does not fit, as the comparison tells it. */
    private JsonNode compare(String what) throws IOException {
        try (ServerInside inside = ServerInside.of(stage.server().pid())) {
            Map<String, Integer> before = stage.calls();
            inside.forgetPeak();
            Duration atWork = inside.atWork();
            Instant began = Instant.now();
            long job =
                    host.post(
                                    "/api/sevdesk/reconciliation",
                                    Map.of("from", OldDocuments.FROM, "to", OldDocuments.TO))
                            .path("job")
                            .asLong();
            JsonNode end = stage.awaitJob(host, job);
            Duration took = Duration.between(began, Instant.now());
            Map<String, Integer> calls = stage.callsSince(before);
            int made = calls.values().stream().mapToInt(Integer::intValue).sum();
            say("%s: %s", what, end);
            say(
                    "  on the clock %.1f s (goal %d s), the whole server at work %.1f s",
                    took.toMillis() / 1000.0,
                    AIM.toSeconds(),
                    inside.atWork().minus(atWork).toMillis() / 1000.0);
            say("  heap: peak with garbage %d MiB", inside.heapPeak());
            say("  calls: %d of them, %s", made, calls);
            must(took.compareTo(AIM) < 0, "it took too long");
            must(made <= documents / VOUCHERS_FOR_A_CALL, "more than a call for 100 vouchers");
            return host.get("/api/sevdesk/reconciliation/" + job);
        }
    }

    private void judge(String what, JsonNode answer, Set<String> expected) {
        Set<String> found = new TreeSet<>();
        Set<String> wrong = new TreeSet<>();
        for (JsonNode finding : answer.path("findings")) {
            String number = finding.path("number").asText();
            Fault fault = planted.get(number);
            String kind = finding.path("kind").asText();
            if (expected.contains(number) && fault.name().equals(kind) && found.add(number)) {
                continue;
            }
            wrong.add(kind + " " + number);
        }
        Set<String> missed = new HashSet<>(expected);
        missed.removeAll(found);
        say(
                "  %s: compared %d; %d of %d found, %d false %s, missed %s",
                what,
                answer.path("compared").asInt(),
                found.size(),
                expected.size(),
                wrong.size(),
                wrong,
                missed.stream().map(number -> planted.get(number) + " " + number).toList());
        must(wrong.isEmpty() && missed.isEmpty(), what + ": not what was planted");
        must(answer.path("compared").asInt() >= documents, what + ": not all were compared");
    }

    private void must(boolean holds, String otherwise) {
        if (!holds) {
            kept = false;
            say("  NOT KEPT: %s", otherwise);
        }
    }

    /** As an owner deals with each finding on the page; then waits for what was ordered. */
    private void deal() throws IOException, SQLException {
        System.setProperty("application.url", stage.server().uri("").toString());
        Instant began = Instant.now();
        try (Browser person = Browser.open()) {
            person.signIn(Stage.OWNER);
            for (Map.Entry<String, Fault> one : planted.entrySet()) {
                deal(person, one.getKey(), one.getValue());
            }
        }
        say(
                "dealt with %d findings on the page in %d s",
                planted.size(), Duration.between(began, Instant.now()).toSeconds());
        awaitOrders();
    }

    private void deal(Browser person, String number, Fault fault) {
        switch (fault) {
            case MISSING_THERE, DELETED_THERE -> {
                press(person, "Übertragen: " + number);
                person.see("Der Beleg wird übertragen.");
            }
            case TWICE -> {
                press(person, "Überzähligen entfernen: " + number);
                person.clickText("Ja, entfernen");
                person.see("Der überzählige Beleg wird in Sevdesk entfernt.");
            }
            case MISSING_HERE, AMOUNT, VAT, DATE, CUSTOMER -> mean(person, number);
        }
    }

    private void press(Browser person, String label) {
        button(person, label).click();
    }

    private void mean(Browser person, String number) {
        WebElement button = button(person, "Ist so gewollt: " + number);
        WebElement details = button.findElement(By.xpath("ancestor::details[1]"));
        details.findElement(By.tagName("summary")).click();
        details.findElement(By.cssSelector("input[type=text]")).sendKeys(REASON);
        button.click();
        person.see("Das ist als gewollt markiert.");
    }

    /** On whichever page of the list it stands, to be seen or not. */
    private WebElement button(Browser person, String label) {
        for (int page = 1; page <= planted.size() / ROWS + 1; page++) {
            person.go("/sevdesk/abgleich.xhtml?seite=" + page);
            Optional<WebElement> found =
                    person.driver().findElements(By.tagName("button")).stream()
                            .filter(one -> isCalled(one, label))
                            .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new AssertionError("no button \"" + label + "\"");
    }

    private static boolean isCalled(WebElement button, String label) {
        String name = button.getDomAttribute("aria-label");
        return name != null && name.startsWith(label);
    }

    private void awaitOrders() throws SQLException {
        Instant end = Instant.now().plus(PATIENCE);
        while (stage.storage().read(ReconciliationBench::ordersLeft) > 0) {
            if (Instant.now().isAfter(end)) {
                must(false, "what was ordered has not come to its end");
                return;
            }
            Stage.pause(Duration.ofSeconds(1));
        }
    }

    private static int ordersLeft(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery(
                                "select (select count(*) from transfer where state in ('PENDING',"
                                        + " 'RUNNING', 'RETRY', 'HELD')) + (select count(*) from"
                                        + " voucher_removal where state in ('PENDING', 'RUNNING',"
                                        + " 'RETRY', 'HELD'))")) {
            found.next();
            return found.getInt(1);
        }
    }
}
