package de.hundeschule123.sevdesk.connection.livecheck;

import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.api.SevdeskAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/**
 * Checks a real account of sevdesk: reads it, and on demand writes a marked trial into it and
 * sweeps that away again, whatever ends it. Says what is proven, refuted and open.
 */
public final class LiveCheck {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

    private final Options options;
    private final LocalDateTime now = LocalDateTime.now(BERLIN);
    private final String marker = Sweep.MARK + TIME.format(now);
    private final Rest rest;
    private final Wiretap line;
    private final List<Proof> proofs = new ArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Trial trial;
    private volatile boolean sweeping;

    LiveCheck(Options options, Rest rest) {
        this.options = options;
        this.rest = rest;
        this.line = new Wiretap(options.base(), options.token(), marker, rest);
    }

    /**
     * What is to be done.
     *
     * @param version of the product
     */
    record Options(String base, ApiToken token, Work work, Path folder, String version) {

        /** How far a check goes. */
        enum Work {
            READ,
            WRITE,
            SWEEP
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        Options options;
        try {
            options = options(arguments);
        } catch (IllegalArgumentException | IllegalStateException | IOException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
            return;
        }
        long pause = Long.getLong("livecheck.pause", 1000);
        LiveCheck check =
                new LiveCheck(options, time -> Thread.sleep(Math.min(time.toMillis(), pause * 5)));
        Runtime.getRuntime().addShutdownHook(new Thread(check::breakOff));
        boolean fine = check.run();
        System.exit(fine ? 0 : 1);
    }

    private static Options options(String... arguments) throws IOException {
        Options.Work work = Options.Work.READ;
        Path file = null;
        for (String argument : arguments) {
            switch (argument) {
                case "--write" -> work = Options.Work.WRITE;
                case "--sweep" -> work = Options.Work.SWEEP;
                default -> {
                    if (argument.startsWith("-") || file != null) {
                        throw new IllegalArgumentException(
                                "./live-check TOKENFILE [--write | --sweep]");
                    }
                    file = Path.of(argument);
                }
            }
        }
        if (file == null) {
            throw new IllegalArgumentException("./live-check TOKENFILE [--write | --sweep]");
        }
        String base =
                System.getenv().getOrDefault("SEVDESK_API_URL", "https://my.sevdesk.de/api/v1");
        return new Options(
                new SevdeskAddress(base).base().toString(),
                TokenFile.read(file),
                work,
                Path.of(System.getProperty("livecheck.folder", ".")),
                System.getProperty("livecheck.version", "?"));
    }

    /** Does it all; whether nothing was refuted. */
    boolean run() throws InterruptedException {
        try {
            switch (options.work()) {
                case READ -> read();
                case WRITE -> {
                    if (read()) {
                        write();
                    }
                }
                case SWEEP -> proofs.addAll(new Sweep(line).sweep(List.of()));
            }
        } catch (InterruptedException stopped) {
            // The sweep of whoever broke it off is under way, and ends the program.
            ended.countDown();
            Thread.sleep(Duration.ofMinutes(10));
        }
        tell();
        ended.countDown();
        return proofs.stream().noneMatch(proof -> proof.verdict() == Verdict.REFUTED);
    }

    /** Reads; whether something can be tried in such an account. */
    private boolean read() throws InterruptedException {
        System.out.println("Das Konto wird gelesen …");
        List<Finding> findings =
                new AccountReading(
                                line.token(),
                                line.clients(),
                                line::awaitTurn,
                                now.toLocalDate(),
                                List.of())
                        .read();
        findings.stream().map(Proof::of).forEach(proofs::add);
        return findings.stream().map(Finding::insight).noneMatch(Insight::endsAll);
    }

    private void write() throws InterruptedException {
        System.out.println("Die Probe " + marker + " läuft; Strg-C beendet sie und räumt auf …");
        Trial begun = new Trial(line, marker, now.toLocalDate(), rest);
        trial = begun;
        try {
            begun.run();
        } finally {
            proofs.addAll(begun.proofs());
        }
        sweeping = true;
        proofs.addAll(new Sweep(line).sweep(begun.made()));
        trial = null;
    }

    /** Sweeps what a trial has made that is broken off in its middle. */
    private void breakOff() {
        Trial begun = trial;
        if (begun == null) {
            return;
        }
        line.close();
        System.out.println(
                sweeping
                        ? "Das Aufräumen wird noch einmal begonnen …"
                        : "Abgebrochen: Was die Probe angelegt hat, wird gelöscht …");
        try {
            new Sweep(line.anew(marker))
                    .sweep(begun.made())
                    .forEach(proof -> System.out.println(proof.sentence()));
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell() {
        try {
            Path page =
                    new ResultPage(proofs, now, options.version()).write(options.folder(), line);
            for (Verdict verdict : Verdict.values()) {
                System.out.println(ResultPage.title(verdict));
                proofs.stream()
                        .filter(proof -> proof.verdict() == verdict)
                        .forEach(proof -> System.out.println("  " + proof.sentence()));
            }
            System.out.println("Ergebnis: " + page);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
