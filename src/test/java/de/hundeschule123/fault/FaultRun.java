package de.hundeschule123.fault;

import com.fasterxml.jackson.databind.JsonNode;
import de.hundeschule123.harness.HostApplication;
import de.hundeschule123.harness.PracticeSevdesk;
import de.hundeschule123.harness.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * One run: invoices are committed over the REST interface while the server is killed at random
 * moments and sevdesk misbehaves; then both sides are compared.
 *
 * <p>{@code ./faults --kills 10 --invoices 100 --seed 7}. Exit code 0 only when both sides agree.
 */
public final class FaultRun {

    private static final int WRITERS = 4;
    private static final int LONGEST_UPTIME_MILLIS = 5000;
    private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(20);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String SHORT_TIMES =
            "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dsevdesk.call.deadline=PT3S -Dtransfer.lease=PT4S -Dtransfer.settle=PT6S"
                    + " -Dtransfer.backoff.first=PT0.3S -Dtransfer.backoff.longest=PT5S"
                    + " -Dtransfer.sweep=PT0.5S -Dtransfer.rate.live=50 -Dtransfer.rate.most=100";

    private final Options options;
    private final Path folder;
    private final Random chance;
    private final PracticeSevdesk sevdesk;
    private final ServerProcess server;
    private final HostApplication host;
    private final Writer writer;
    private final String token;
    private final Set<Long> committed = ConcurrentHashMap.newKeySet();

    private FaultRun(Options options, Path folder, Path application) throws IOException {
        this.options = options;
        this.folder = folder;
        this.chance = new Random(options.seed());
        this.sevdesk = new PracticeSevdesk(Files.createDirectories(folder.resolve("sevdesk")));
        this.server =
                ServerProcess.in(folder.resolve("data"))
                        .running(application)
                        .with("SEVDESK_API_URL", sevdesk.apiUrl())
                        .with("DEMO_DATA", "true")
                        .with("JAVA_OPTS", SHORT_TIMES);
        this.host =
                new HostApplication(server::uri, "inhaber@pfotenfreunde.example", "demo-Hund-2026");
        this.writer = new Writer(host);
        this.token = "fa17%028x".formatted(options.seed());
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder =
                Path.of(
                        "target",
                        "faults",
                        DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
                                .withZone(ZoneOffset.UTC)
                                .format(Instant.now()));
        System.out.println("logs and data: " + folder);
        Comparison comparison = run(Options.parse(args), folder, Path.of("target", "hundeschule"));
        System.exit(comparison.agrees() ? 0 : 1);
    }

    /** Runs, prints the figures, and leaves nothing running. */
    static Comparison run(Options options, Path folder, Path application)
            throws IOException, InterruptedException {
        say("./faults %s", options);
        FaultRun run = new FaultRun(options, folder, application);
        try {
            Comparison comparison = run.carryOut();
            run.server.stop();
            say("%s", comparison.report());
            say("%s", Timings.in(folder.resolve("data")));
            return comparison;
        } finally {
            run.end();
        }
    }

    private Comparison carryOut() throws IOException, InterruptedException {
        server.start().awaitReady();
        host.put("/api/sevdesk/settings", Map.of("token", token, "active", true));
        JsonNode test = host.post("/api/sevdesk/test", null);
        if (!test.path("ok").asBoolean()) {
            throw new IOException("the connection test failed: " + test);
        }
        orderFaults();
        Instant began = Instant.now();
        commitWhileKilling();
        say(
                "%d invoices committed after %s, refused for a while %d times",
                committed.size(), since(began), writer.refusals());
        awaitSettled();
        say("all settled after %s", since(began));
        say("calls: %s", sevdesk.calls());
        return Comparison.of(host, sevdesk.ledger(token), committed);
    }

    private void orderFaults() throws IOException {
        if (options.percent() <= 0) {
            return;
        }
        for (String kind :
                List.of(
                        "TIMEOUT_AFTER",
                        "ERROR_BEFORE",
                        "ERROR_AFTER",
                        "TOO_MANY",
                        "RESET_AFTER")) {
            long millis = 4000;
            sevdesk.misbehave(kind, options.percent(), chance.nextLong(), millis);
        }
    }

    private void commitWhileKilling() throws InterruptedException {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        Semaphore quota = new Semaphore(0);
        try {
            List<Future<?>> work = new ArrayList<>();
            int customers = Math.max(1, options.invoices() / 5);
            for (int i = 0; i < options.invoices(); i++) {
                long seed = chance.nextLong();
                String customer = "F-" + (1 + chance.nextInt(customers));
                work.add(writers.submit(() -> write(new Random(seed), customer, quota)));
            }
            killAgainAndAgain(quota);
            for (Future<?> one : work) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a writer gave up", failed.getCause());
        } finally {
            writers.shutdownNow();
        }
    }

    private void write(Random random, String customer, Semaphore quota) {
        quota.acquireUninterruptibly();
        writer.putCustomer(customer, new Random(customer.hashCode()));
        committed.add(writer.commitOne(random, customer));
    }

    /** Each life of the server gets its share of invoices and ends at a random moment. */
    private void killAgainAndAgain(Semaphore quota) {
        int given = 0;
        for (int kill = 1; kill <= options.kills(); kill++) {
            int share = options.invoices() * kill / (options.kills() + 1);
            quota.release(share - given);
            given = share;
            int before = committed.size();
            awaitWork(before);
            int uptime = chance.nextInt(LONGEST_UPTIME_MILLIS);
            LockSupport.parkNanos(Duration.ofMillis(uptime).toNanos());
            end(kill);
            if (options.has(Trouble.BROKER_DELETED)) {
                delete(folder.resolve("data").resolve("broker"));
            }
            server.start().awaitReady();
            if (options.has(Trouble.SEVDESK_AWAY) && kill == (options.kills() + 1) / 2) {
                takeSevdeskAway();
            }
        }
        quota.release(options.invoices() - given);
    }

    private void end(int kill) {
        if (options.has(Trouble.ORDERLY_STOPS) && kill % 2 == 0) {
            server.stop();
            say("stop %d, %d committed", kill, committed.size());
        } else {
            server.kill();
            say("kill %d, %d committed", kill, committed.size());
        }
    }

    private void takeSevdeskAway() {
        try {
            sevdesk.goAway();
            say("sevdesk is gone for %s", options.away());
            LockSupport.parkNanos(options.away().toNanos());
            sevdesk.comeBack();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path whole) {
        try (Stream<Path> found = Files.walk(whole)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server just started needs its time for the first request; most kills shall meet work. */
    private void awaitWork(int before) {
        Instant end = Instant.now().plus(LONGEST_WARM_UP);
        while (committed.size() == before && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private void awaitSettled() throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        while (unsettled() > 0 && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private int unsettled() throws IOException {
        int count = 0;
        for (String state : List.of("PENDING", "RUNNING", "RETRY", "HELD")) {
            count += host.get("/api/invoices?limit=1&sevdesk=" + state).path("total").asInt();
        }
        return count;
    }

    private static String since(Instant began) {
        return Duration.between(began, Instant.now()).toSeconds() + " s";
    }

    private static void say(String text, Object... values) {
        System.out.println(String.format(Locale.ROOT, text, values));
    }

    private void end() throws IOException {
        server.close();
        sevdesk.close();
    }
}
