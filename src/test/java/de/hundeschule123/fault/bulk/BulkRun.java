package de.hundeschule123.fault.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import de.hundeschule123.fault.LinkWatch;
import de.hundeschule123.fault.Misbehaviour;
import de.hundeschule123.fault.Times;
import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.HostApplication;
import de.hundeschule123.harness.PracticeSevdesk;
import de.hundeschule123.harness.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * One run: documents from the time before the extension are transferred in bulk while the server is
 * killed at random moments and sevdesk misbehaves; then both sides are compared.
 *
 * <p>{@code ./faults bulk --documents 200 --kills 10 --seed 7}. Exit code 0 only when both sides
 * agree.
 */
public final class BulkRun {

    private static final int LONGEST_UPTIME_MILLIS = 5000;
    private static final int SLOW_LIST_MILLIS = 2000;
    private static final int MATCHINGS = 3;
    private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(30);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final String SHORT_TIMES =
            Times.options() + " -Djob.lease=PT4S -Djob.pulse=PT1S -Dtransfer.rate.bulk=";

    private final BulkOptions options;
    private final Random chance;
    private final PracticeSevdesk sevdesk;
    private final ServerProcess server;
    private final HostApplication host;
    private final String token;
    private final Map<Stage, Integer> killed = new EnumMap<>(Stage.class);
    private int others;
    private long job;

    /** How far the bulk transfer is when the server dies. */
    private enum Stage {
        RECOGNISING,
        PROMISING,
        SENDING,
        OVER
    }

    private BulkRun(BulkOptions options, Path folder, Path application) throws IOException {
        this.options = options;
        this.chance = new Random(options.seed());
        this.sevdesk = new PracticeSevdesk(Files.createDirectories(folder.resolve("sevdesk")));
        this.server =
                ServerProcess.in(folder.resolve("data"))
                        .running(application)
                        .with("SEVDESK_API_URL", sevdesk.apiUrl())
                        .with("DEMO_DATA", "true")
                        .with("JAVA_OPTS", SHORT_TIMES + options.pace());
        this.host = new HostApplication(server::uri, Browser.OWNER, Browser.PASSWORD);
        this.token = "b01c%028x".formatted(options.seed());
    }

    public static void main(String[] args) throws IOException {
        Path folder =
                Path.of(
                        "target",
                        "faults",
                        DateTimeFormatter.ofPattern("'bulk'-yyyyMMdd-HHmmss")
                                .withZone(ZoneOffset.UTC)
                                .format(Instant.now()));
        System.out.println("logs and data: " + folder);
        BulkComparison comparison =
                run(BulkOptions.parse(args), folder, Path.of("target", "hundeschule"));
        System.exit(comparison.agrees() ? 0 : 1);
    }

    /** Runs, prints the figures, and leaves nothing running. */
    static BulkComparison run(BulkOptions options, Path folder, Path application)
            throws IOException {
        say("./faults bulk %s", options);
        BulkRun run = new BulkRun(options, folder, application);
        try {
            BulkComparison comparison = run.carryOut();
            say("%s", comparison.report());
            return comparison;
        } finally {
            run.server.close();
            run.sevdesk.close();
        }
    }

    private BulkComparison carryOut() throws IOException {
        server.start().awaitReady();
        host.put(
                "/api/sevdesk/settings",
                Map.of("token", token, "active", false, "newAccount", true));
        List<OldDocument> documents =
                OldStock.typeIn(
                        sevdesk,
                        token,
                        new OldStock(host, new Random(options.seed())).commit(options.documents()));
        others = count("NONE") - documents.size();
        host.put("/api/sevdesk/settings", Map.of("active", true));
        JsonNode test = host.post("/api/sevdesk/test", null);
        if (!test.path("ok").asBoolean()) {
            throw new IOException("the connection test failed: " + test);
        }
        say("%d documents committed, some of them typed into sevdesk", documents.size());
        orderFaults();
        Instant began = Instant.now();
        job = start(documents);
        killAgainAndAgain();
        waitFor(() -> !isActive(), PATIENCE);
        JsonNode end = progress();
        say("killed while %s; the job ended after %s: %s", killed, since(began), end);
        say("calls: %s", sevdesk.calls());
        LinkWatch links =
                LinkWatch.over(host, OldStock.customers(options.documents()))
                        .match(options.odd() > 0 ? MATCHINGS : 0);
        say("%s", links);
        return BulkComparison.of(host, sevdesk.ledger(token), documents, end, links);
    }

    private void orderFaults() throws IOException {
        new Misbehaviour(options.percent(), options.odd()).order(sevdesk, chance);
    }

    private long start(List<OldDocument> documents) throws IOException {
        sevdesk.delay("getVouchers", SLOW_LIST_MILLIS);
        List<Long> ids = documents.stream().map(OldDocument::id).toList();
        return host.post("/api/sevdesk/backfill", Map.of("documents", ids)).path("job").asLong();
    }

    /** Each life of the server gets so far that there is something to interrupt. */
    private void killAgainAndAgain() throws IOException {
        int lists = 0;
        for (int kill = 1; kill <= options.kills(); kill++) {
            if (kill <= options.killsWhileRecognising()) {
                int before = lists;
                waitFor(() -> lists() > before || stage() != Stage.RECOGNISING, LONGEST_WARM_UP);
                park(Duration.ofMillis(chance.nextInt(SLOW_LIST_MILLIS * 3 / 2)));
            } else {
                int before = count("TRANSFERRED");
                waitFor(() -> count("TRANSFERRED") > before || !isActive(), LONGEST_WARM_UP);
                park(Duration.ofMillis(chance.nextInt(LONGEST_UPTIME_MILLIS)));
            }
            kill(kill);
            lists = lists();
            if (kill < options.killsWhileRecognising()) {
                sevdesk.delay("getVouchers", SLOW_LIST_MILLIS);
            }
            server.start().awaitReady();
        }
    }

    private void kill(int number) {
        Stage stage = stage();
        server.kill();
        killed.merge(stage, 1, Integer::sum);
        say("kill %d while %s", number, stage);
    }

    private Stage stage() {
        int undecided = count("NONE") - others;
        if (undecided == options.documents()) {
            return Stage.RECOGNISING;
        }
        if (undecided > 0) {
            return Stage.PROMISING;
        }
        return isActive() ? Stage.SENDING : Stage.OVER;
    }

    /** How often somebody has begun to list what lies in sevdesk, or looked a voucher up. */
    private int lists() {
        try {
            return sevdesk.calls().path("getVouchers").path("total").asInt();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private int count(String state) {
        return ask("/api/invoices?limit=1&sevdesk=" + state).path("total").asInt();
    }

    private JsonNode progress() {
        return ask("/api/sevdesk/jobs/" + job);
    }

    private boolean isActive() {
        return List.of("RUNNING", "STOPPING").contains(progress().path("status").asText());
    }

    /** Asks the server, which may need a moment after a start. */
    private JsonNode ask(String path) {
        Instant end = Instant.now().plus(LONGEST_WARM_UP);
        while (true) {
            try {
                return host.get(path);
            } catch (IOException notYet) {
                if (Instant.now().isAfter(end)) {
                    throw new java.io.UncheckedIOException(notYet);
                }
                park(LOOK_AGAIN);
            }
        }
    }

    private static void waitFor(BooleanSupplier state, Duration limit) {
        Instant end = Instant.now().plus(limit);
        while (!state.getAsBoolean() && Instant.now().isBefore(end)) {
            park(LOOK_AGAIN);
        }
    }

    private static void park(Duration pause) {
        LockSupport.parkNanos(pause.toNanos());
    }

    private static String since(Instant began) {
        return Duration.between(began, Instant.now()).toSeconds() + " s";
    }

    private static void say(String text, Object... values) {
        System.out.println(String.format(Locale.ROOT, text, values));
    }
}
