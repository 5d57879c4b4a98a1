package de.hundeschule123.bench;

import static de.hundeschule123.bench.ground.Stage.say;

import de.hundeschule123.bench.ground.Arguments;
import de.hundeschule123.bench.ground.Samples;
import de.hundeschule123.bench.ground.Stage;
import de.hundeschule123.bench.ground.Transferred;
import de.hundeschule123.harness.Drafts;
import de.hundeschule123.harness.HostApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures the way of single invoices on a server that does nothing else: commit to voucher, and on
 * PostgreSQL the database work for it.
 */
final class LiveBench {

    private static final String CUSTOMER = "K-1001";
    private static final int WARM_UP = 100;
    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final Stage stage;
    private final HostApplication host;

    private LiveBench(Stage stage) {
        this.stage = stage;
        this.host = stage.as(Stage.OWNER);
    }

    public static void main(String... words) throws Exception {
        Arguments arguments = new Arguments(words);
        int invoices = arguments.size(300);
        // One after the other would soon be held up by the pace, which is not what is asked here.
        try (Stage stage =
                Stage.start(
                        "live",
                        arguments,
                        "-Dtransfer.rate.live=1000",
                        "-Dtransfer.rate.most=1000")) {
            LiveBench bench = new LiveBench(stage);
            bench.commit(WARM_UP);
            bench.times(invoices);
            bench.databaseWork(20);
        }
    }

    private void times(int invoices) throws Exception {
        Map<Integer, Instant> begins = new LinkedHashMap<>();
        for (int latency : List.of(0, 100)) {
            stage.sevdesk().behave();
            if (latency > 0) {
                stage.sevdesk().misbehave("LATENCY", 100, 1, latency);
            }
            begins.put(latency, Instant.now());
            commit(invoices);
            Stage.pause(QUIET);
        }
        stage.server().stop();
        Instant first = begins.get(0);
        Instant second = begins.get(100);
        Samples quick =
                stage.storage()
                        .read(
                                connection ->
                                        Transferred.live(connection, Stage.OWNER, first, second));
        Samples slow =
                stage.storage()
                        .read(connection -> Transferred.live(connection, Stage.OWNER, second));
        say("calls without latency: commit to voucher %s", quick);
        say("calls of 100 ms: commit to voucher %s", slow);
        stage.server().start().awaitReady();
        stage.sevdesk().behave();
    }

    /** One after the other, each when the one before has arrived. */
    private void commit(int invoices) throws IOException {
        for (int i = 0; i < invoices; i++) {
            int before = saved();
            Drafts.commit(host, CUSTOMER);
            while (saved() == before) {
                Stage.pause(LOOK_AGAIN);
            }
            Stage.pause(Duration.ofMillis(100));
        }
    }

    /** Asked of the sandbox: the server shall not be disturbed by being looked at. */
    private int saved() throws IOException {
        return stage.calls().getOrDefault("saveVoucher", 0);
    }

    private void databaseWork(int invoices) throws Exception {
        commit(WARM_UP);
        stage.storage().logStatements("all");
        Stage.pause(QUIET);
        StatementLog idle = during(() -> Stage.pause(QUIET.multipliedBy(invoices)));
        StatementLog busy =
                during(
                        () -> {
                            for (int i = 0; i < invoices; i++) {
                                Drafts.commit(host, CUSTOMER);
                                Stage.pause(QUIET);
                            }
                        });
        stage.storage().logStatements("none");
        say(
                "idle, per %d s: %.1f statements, %.1f transactions, %.1f durable",
                QUIET.toSeconds(),
                (double) idle.statements() / invoices,
                (double) idle.transactions() / invoices,
                (double) idle.durable() / invoices);
        say(
                "one invoice drafted, committed and transferred, idle included: %.1f statements,"
                        + " %.1f transactions, %.1f durable commits",
                (double) busy.statements() / invoices,
                (double) busy.transactions() / invoices,
                (double) busy.durable() / invoices);
        say("statements for one invoice, by count:");
        busy.byCount(invoices).forEach(line -> say("%s", line));
        say("the last invoice, transaction by transaction (* durable):");
        List<StatementLog.Work> works = busy.works();
        works.subList(Math.max(0, works.size() - busy.transactions() / invoices - 3), works.size())
                .forEach(LiveBench::show);
    }

    private static void show(StatementLog.Work work) {
        say(work.durable() ? "  *" : "  -");
        work.statements().forEach(one -> say("    %s", StatementLog.shortened(one)));
    }

    /** Something that takes its time. */
    private interface Doing {
        void run() throws IOException;
    }

    private StatementLog during(Doing doing) throws IOException {
        long from = Files.size(stage.storage().log());
        doing.run();
        return StatementLog.read(stage.storage().log(), from);
    }
}
