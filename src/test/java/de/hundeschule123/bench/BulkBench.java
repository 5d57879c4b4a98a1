package de.hundeschule123.bench;

import static de.hundeschule123.bench.ground.Stage.say;

import com.fasterxml.jackson.databind.JsonNode;
import de.hundeschule123.bench.ground.Arguments;
import de.hundeschule123.bench.ground.OldDocuments;
import de.hundeschule123.bench.ground.Samples;
import de.hundeschule123.bench.ground.ServerInside;
import de.hundeschule123.bench.ground.Stage;
import de.hundeschule123.bench.ground.Transferred;
import de.hundeschule123.harness.Drafts;
import de.hundeschule123.harness.HostApplication;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Measures the transfer of existing documents: calls for each, pace against what was configured,
 * and whether the heap stays flat.
 */
final class BulkBench {

    private static final int CUSTOMERS = 20;
    private static final int LOOKS = 5;

    private final Stage stage;
    private final HostApplication host;
    private final ServerInside inside;
    private final int parallel;
    private final List<Long> heap = new ArrayList<>();
    private Duration stopped = Duration.ZERO;

    private BulkBench(Stage stage, ServerInside inside, int parallel) {
        this.stage = stage;
        this.host = stage.as(Stage.OWNER);
        this.inside = inside;
        this.parallel = parallel;
    }

    public static void main(String... words) throws Exception {
        Arguments arguments = new Arguments(words);
        int documents = arguments.size(2000);
        int latency = arguments.number("--latency", 100);
        int parallel = arguments.number("--parallel", 1);
        int rate = arguments.number("--rate", 1000);
        int warm = arguments.number("--warm", 0);
        try (Stage stage =
                Stage.start(
                        "bulk",
                        arguments,
                        "-Dtransfer.parallel.bulk=" + parallel,
                        "-Dtransfer.rate.bulk=" + rate,
                        "-Dtransfer.rate.most=" + rate)) {
            byte[] pdf = realPdf(stage);
            int first = CUSTOMERS + warm;
            stage.filled(OldDocuments.invoices(Stage.OWNER, documents + first, CUSTOMERS, pdf));
            try (ServerInside inside = ServerInside.of(stage.server().pid())) {
                BulkBench bench = new BulkBench(stage, inside, parallel);
                bench.bringOver(0, CUSTOMERS);
                bench.bringOver(CUSTOMERS, warm);
                stage.sevdesk().misbehave("LATENCY", 100, 1, latency);
                double most = Math.min(parallel * 1000.0 / (2 * latency), rate / 2.0);
                bench.measure(documents, most);
            }
        }
    }

    /** As large as those that are really sent. */
    private static byte[] realPdf(Stage stage) throws IOException {
        HostApplication host = stage.as(Stage.OWNER);
        return host.bytes("/api/invoices/" + Drafts.commit(host, "K-1001") + "/pdf");
    }

    /**
     * Brings some documents over before the measurement: each customer's first document makes the
     * contact, and what comes after it finds it known; a server that has just started is slower.
     */
    private void bringOver(int from, int count) throws IOException {
        if (count > 0) {
            List<Long> some =
                    LongStream.range(from, from + count)
                            .mapToObj(i -> OldDocuments.FIRST_DOCUMENT + i)
                            .toList();
            stage.awaitJob(host, start(Map.of("documents", some)));
        }
    }

    private long start(Map<String, Object> choice) throws IOException {
        return host.post("/api/sevdesk/backfill", choice).path("job").asLong();
    }

    private void measure(int documents, double most) throws Exception {
        Map<String, Integer> before = stage.calls();
        heap.add(inside.heapAlive());
        Duration atWork = inside.atWork();
        Instant began = Instant.now();
        long job =
                start(Map.of("filter", Map.of("from", OldDocuments.FROM, "to", OldDocuments.TO)));
        JsonNode end = watch(job, documents);
        Instant ended = Instant.now();
        say(
                "processor time of the server: %.1f ms a document, asking for its progress and"
                        + " full collections included",
                (double) inside.atWork().minus(atWork).toMillis() / documents);
        heap.add(inside.heapAlive());
        report(documents, most, end, stage.callsSince(before), began, ended);
    }

    /** Looks at the heap at even steps, and otherwise only at the job. */
    private JsonNode watch(long job, int documents) throws IOException {
        int steps = 1;
        JsonNode state;
        do {
            Stage.pause(Duration.ofMillis(500));
            state = host.get("/api/sevdesk/jobs/" + job);
            if (steps < LOOKS - 1
                    && state.path("done").asInt() >= documents * steps / (LOOKS - 1)) {
                Instant look = Instant.now();
                heap.add(inside.heapAlive());
                stopped = stopped.plus(Duration.between(look, Instant.now()));
                steps++;
            }
        } while (state.path("status").asText().equals("RUNNING"));
        return state;
    }

    private void report(
            int documents,
            double most,
            JsonNode end,
            Map<String, Integer> calls,
            Instant began,
            Instant ended)
            throws Exception {
        stage.server().stop();
        Transferred.Rate rate =
                stage.storage().read(connection -> Transferred.bulk(connection, began, ended));
        int perDocument =
                calls.getOrDefault("uploadTempFile", 0) + calls.getOrDefault("saveVoucher", 0);
        int all = calls.values().stream().mapToInt(Integer::intValue).sum();
        List<Transferred.Rate> quarters =
                stage.storage()
                        .read(connection -> Transferred.bulkInQuarters(connection, began, ended));
        Samples inCalls =
                stage.storage().read(connection -> Transferred.callsOfEach(connection, began));
        Transferred.Shares shares =
                stage.storage().read(connection -> Transferred.shares(connection, began, parallel));
        say("job: %s", end);
        say("calls: %s", calls);
        say(
                "calls per document: %.3f of upload and save, %.3f with everything the job asks",
                (double) perDocument / documents, (double) all / documents);
        say("from start of the job to its end: %d s", Duration.between(began, ended).toSeconds());
        say("transfer: %s", rate);
        quarters.forEach(quarter -> say("  of these: %s", quarter));
        say("of a document's time, in its calls: %s", inCalls);
        say("where the workers' time went, for a document: %s", shares);
        say(
                "the configuration allows %.2f a second: %.1f %% of it reached (goal 95)",
                most, 100 * rate.perSecond() / most);
        Transferred.Rate withoutLooks =
                new Transferred.Rate(rate.documents(), rate.time().minus(stopped));
        say(
                "the collections for this measurement stopped the server for %.1f s of that;"
                        + " without them %.1f %%",
                stopped.toMillis() / 1000.0, 100 * withoutLooks.perSecond() / most);
        say("heap after full collections, begin to end: %s MiB", heap);
    }
}
