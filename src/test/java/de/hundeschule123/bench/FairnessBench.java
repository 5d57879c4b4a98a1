package de.hundeschule123.bench;

import static de.hundeschule123.bench.ground.Stage.say;

import de.hundeschule123.bench.ground.Arguments;
import de.hundeschule123.bench.ground.OldDocuments;
import de.hundeschule123.bench.ground.Samples;
import de.hundeschule123.bench.ground.Stage;
import de.hundeschule123.bench.ground.Storage;
import de.hundeschule123.bench.ground.Transferred;
import de.hundeschule123.harness.Drafts;
import de.hundeschule123.harness.HostApplication;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Measures how long a new invoice takes while very many old documents of one school are under way,
 * and what that costs the old ones.
 */
final class FairnessBench {

    private static final int CUSTOMERS = 50;
    private static final String CUSTOMER = "N-1";
    private static final Duration GOAL = Duration.ofSeconds(5);

    private final Stage stage;
    private final Duration pause;

    private FairnessBench(Stage stage, Duration pause) {
        this.stage = stage;
        this.pause = pause;
    }

    public static void main(String... words) throws Exception {
        Arguments arguments = new Arguments(words);
        int documents = arguments.size(50_000);
        int samples = arguments.number("--samples", 50);
        int latency = arguments.number("--latency", 100);
        int rate = arguments.number("--rate", 10);
        try (Stage stage =
                Stage.start(
                        "fairness",
                        arguments,
                        "-Dtransfer.rate.bulk=" + rate,
                        "-Dtransfer.rate.most=" + rate)) {
            stage.filled(
                    OldDocuments.invoices(
                            Stage.OWNER, documents, CUSTOMERS, OldDocuments.smallPdf()));
            stage.sevdesk().misbehave("LATENCY", 100, 1, latency);
            new FairnessBench(stage, Duration.ofMillis(arguments.number("--pause", 3000)))
                    .measure(samples);
        }
    }

    private void measure(int samples) throws Exception {
        HostApplication same = stage.as(Stage.OWNER);
        HostApplication other = stage.as(Stage.OTHER_OWNER);
        for (HostApplication host : List.of(same, other)) {
            host.put("/api/customers/" + CUSTOMER, Drafts.customer());
        }
        Drafts.commit(same, CUSTOMER);
        Drafts.commitWithoutVat(other, CUSTOMER);
        Map<String, String> period = Map.of("from", OldDocuments.FROM, "to", OldDocuments.TO);
        long job =
                same.post("/api/sevdesk/backfill", Map.of("filter", period)).path("job").asLong();
        awaitVouchers(stage.calls().getOrDefault("saveVoucher", 0) + 2 * CUSTOMERS);
        Instant alone = Instant.now();
        Stage.pause(pause.multipliedBy(samples / 2));
        Instant together = Instant.now();
        for (int i = 0; i < samples; i++) {
            Drafts.commitWithoutVat(other, CUSTOMER);
            Stage.pause(pause.dividedBy(2));
            Drafts.commit(same, CUSTOMER);
            Stage.pause(pause.dividedBy(2));
        }
        Instant ended = Instant.now();
        Stage.pause(GOAL);
        say("job at the end: %s", same.get("/api/sevdesk/jobs/" + job));
        stage.server().stop();
        report(samples, alone, together, ended);
    }

    /** The contacts of the old documents are made first, so that both times are alike. */
    private void awaitVouchers(int count) throws IOException {
        while (stage.calls().getOrDefault("saveVoucher", 0) < count) {
            Stage.pause(Duration.ofMillis(500));
        }
    }

    private void report(int samples, Instant alone, Instant together, Instant ended)
            throws Exception {
        Storage storage = stage.storage();
        for (String owner : List.of(Stage.OTHER_OWNER, Stage.OWNER)) {
            Samples taken =
                    storage.read(connection -> Transferred.live(connection, owner, together));
            say(
                    "new invoices of %s, commit to voucher: %s; %d were committed",
                    owner.equals(Stage.OWNER) ? "the same school" : "another school",
                    taken,
                    samples);
        }
        Transferred.Rate before =
                storage.read(connection -> Transferred.bulk(connection, alone, together));
        Transferred.Rate beside =
                storage.read(connection -> Transferred.bulk(connection, together, ended));
        say("old documents alone: %s", before);
        say("old documents beside new ones: %s", beside);
    }
}
