package de.hundeschule123.fault;

import com.fasterxml.jackson.databind.JsonNode;
import de.hundeschule123.fault.site.Site;
import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.HostApplication;
import de.hundeschule123.harness.PracticeSevdesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One run: invoices are committed over the REST interface while blow after blow falls on the site
 * and sevdesk misbehaves; then both sides are compared.
 *
 * <p>{@code ./faults --kills 10 --invoices 100 --seed 7}. Exit code 0 only when both sides agree.
 */
public final class FaultRun {

    private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(20);
    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(4);
    private static final Duration WORTH_TELLING = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PROMPT = Duration.ofSeconds(5);
    private static final int MATCHINGS = 3;
    private static final int SLOW_SAVE_MILLIS = 700;

    private final Options options;
    private final Random chance;
    private final PracticeSevdesk sevdesk;
    private final Site site;
    private final HostApplication host;
    private final Caller caller = new Caller();

    /** The longest of the commits that began while the broker was silent. */
    private Duration withoutBroker = Duration.ZERO;

    private final String token;

    private FaultRun(Options options, PracticeSevdesk sevdesk, Site site) {
        this.options = options;
        this.chance = new Random(options.seed());
        this.sevdesk = sevdesk;
        this.site = site;
        this.host = new HostApplication(site::anyServer, Browser.OWNER, Browser.PASSWORD);
        this.token = "fa17%028x".formatted(options.seed());
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Options options;
        try {
            options = Options.parse(args);
        } catch (Options.Misused misused) {
            System.err.println("faults: " + misused.getMessage() + "; see ./faults --help");
            System.exit(2);
            return;
        }
        Path folder =
                Path.of(
                        "target",
                        "faults",
                        DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
                                .withZone(ZoneOffset.UTC)
                                .format(Instant.now()));
        System.out.println("logs and data: " + folder);
        Comparison comparison = run(options, folder, Path.of("target", "hundeschule"));
        System.exit(comparison.agrees() ? 0 : 1);
    }

    /** Runs, prints the figures, and leaves nothing running. */
    static Comparison run(Options options, Path folder, Path application)
            throws IOException, InterruptedException {
        // The steps of the sandbox and of PostgreSQL are not the run's figures.
        Logger.getLogger("").setLevel(Level.WARNING);
        say("./faults %s", options);
        say("%s", options.layout());
        try (PracticeSevdesk sevdesk =
                        new PracticeSevdesk(Files.createDirectories(folder.resolve("sevdesk")));
                Site site = Site.in(folder, options.layout())) {
            site.running(application)
                    .with("SEVDESK_API_URL", sevdesk.apiUrl())
                    .with("DEMO_DATA", "true")
                    .with("JAVA_OPTS", Times.options());
            return new FaultRun(options, sevdesk, site).carryOut();
        }
    }

    private Comparison carryOut() throws IOException, InterruptedException {
        site.start();
        connect();
        orderFaults();
        Comparison comparison = commitAndCompare();
        site.stop();
        try (Connection database = site.openDatabase()) {
            say("%s", comparison.report());
            say("incidents: %s", Incidents.in(database));
            say("commit to voucher: %s", Timings.in(database));
        } catch (SQLException e) {
            throw new IOException("the database cannot be read", e);
        }
        return comparison;
    }

    private void connect() throws IOException {
        host.put("/api/sevdesk/settings", Map.of("token", token, "active", true));
        JsonNode test = host.post("/api/sevdesk/test", null);
        if (!test.path("ok").asBoolean()) {
            throw new IOException("the connection test failed: " + test);
        }
    }

    private void orderFaults() throws IOException {
        new Misbehaviour(options.percent(), options.odd()).order(sevdesk, chance);
        if (options.count(Blow.PAUSE) > 0) {
            // Most pauses shall meet a voucher that is being saved.
            sevdesk.dawdle("saveVoucher", SLOW_SAVE_MILLIS);
        }
    }

    private Comparison commitAndCompare() throws IOException, InterruptedException {
        Instant began = Instant.now();
        try (Work work = new Work(options.invoices(), new Writer(host, caller), chance)) {
            if (options.has(Trouble.SESSIONS_ENDED)) {
                try (SessionEnding ending = new SessionEnding(site)) {
                    carryThrough(work, began);
                    say("%d sessions at the database were ended", ending.count());
                }
            } else {
                carryThrough(work, began);
            }
            LinkWatch links = LinkWatch.over(host, work.customers()).match(matchings());
            say("%s", links);
            Comparison comparison =
                    Comparison.of(host, caller, sevdesk.ledger(token), work.committed());
            if (links.lost() > 0) {
                comparison.differ("the matching", "lost links");
            }
            excuse(comparison);
            if (withoutBroker.compareTo(PROMPT) > 0) {
                comparison.differ("a commit", "waited " + withoutBroker + " for the broker");
            }
            return comparison;
        }
    }

    /** Only odd answers can mislead a matching. */
    private int matchings() {
        return options.odd() > 0 ? MATCHINGS : 0;
    }

    /** Beyond the assumption a second voucher may come into being, but never unseen. */
    private void excuse(Comparison comparison) throws IOException {
        if (options.count(Blow.PAUSE) > 0) {
            try (Connection database = site.openDatabase()) {
                comparison.excuse(Incidents.in(database));
            } catch (SQLException e) {
                throw new IOException("the incidents cannot be read", e);
            }
        }
    }

    private void carryThrough(Work work, Instant began) throws IOException, InterruptedException {
        strikeAgainAndAgain(work);
        work.awaitEnd();
        say("%d invoices committed after %s", work.committed().size(), since(began));
        say("%s", caller);
        awaitSettled(work.committed().size());
        say("all settled after %s", since(began));
        say("calls: %s", sevdesk.calls());
    }

    /**
     * Between two blows a share of the invoices is written, the second half under the blow. Nothing
     * more befalls a writer who has given up: what he met is told while its traces are fresh.
     */
    private void strikeAgainAndAgain(Work work) throws IOException {
        Blows blows = new Blows(options, site, chance);
        double parts = blows.count() + 1;
        for (int blow = 0; blow < blows.count() && !work.isGivenUp(); blow++) {
            if (blow == (blows.count() + 1) / 2) {
                takeSevdeskAway();
            }
            double before = (blow + 0.5) / parts;
            double after = (blow + 1) / parts;
            work.allow(before);
            // A server just started needs its time for the first request; a blow shall meet work.
            work.awaitOneMore(LONGEST_WARM_UP);
            blows.awaitItsMoment();
            Instant fallen = Instant.now();
            String what = blows.strike(blow, () -> work.allow(after));
            Duration recovery = work.awaitOneMore(LONGEST_RECOVERY);
            if (blows.at(blow) == Blow.BROKER_SILENT) {
                withoutBroker = longer(withoutBroker, caller.longestSince(fallen));
            }
            say(
                    "%s, %d committed%s",
                    what,
                    work.committed().size(),
                    recovery.compareTo(WORTH_TELLING) > 0
                            ? ", the next one " + recovery.toSeconds() + " s later"
                            : "");
        }
        work.allow(1);
        if (blows.count() <= 1) {
            takeSevdeskAway();
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private void takeSevdeskAway() throws IOException {
        if (!options.away().isZero()) {
            sevdesk.goAway();
            say("sevdesk is gone for %s", options.away());
            LockSupport.parkNanos(options.away().toNanos());
            sevdesk.comeBack();
        }
    }

    private void awaitSettled(int committed) {
        Instant end = Instant.now().plus(PATIENCE);
        while (settled() < committed && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    /**
     * Counts the states that are final: between two counts of the others a row can slip through.
     */
    private int settled() {
        int count = 0;
        for (String state : List.of("TRANSFERRED", "FAILED")) {
            String path = "/api/invoices?limit=1&sevdesk=" + state;
            count += caller.insist(() -> host.get(path)).path("total").asInt();
        }
        return count;
    }

    private static String since(Instant began) {
        return Duration.between(began, Instant.now()).toSeconds() + " s";
    }

    private static void say(String text, Object... values) {
        System.out.println(String.format(Locale.ROOT, text, values));
    }
}
