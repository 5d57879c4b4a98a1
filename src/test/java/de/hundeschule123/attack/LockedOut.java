package de.hundeschule123.attack;

import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.RawAnswer;
import de.hundeschule123.harness.RawRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Wants to shut everybody out by being wrong a hundred times, under a hundred forged addresses,
 * while an owner in the same place works; then guesses at one person with many calls at once.
 */
final class LockedOut implements Attack {

    private static final String CALL = "/api/invoices?limit=1";
    private static final int WRONG = 100;
    private static final int AT_ONCE = 24;
    private static final int LOOKED_AT = 10;

    @Override
    public String name() {
        return "lock-out";
    }

    @Override
    public Outcome on(Target target) throws IOException {
        List<String> findings = new ArrayList<>();
        boolean held = shutOut(target, findings);
        held &= guessAtOnce(target, findings);
        return new Outcome(WRONG + WRONG / 10 + AT_ONCE + 1, held, findings);
    }

    private static boolean shutOut(Target target, List<String> findings) throws IOException {
        double slowest = 0;
        int refused = 0;
        for (int i = 0; i < WRONG; i++) {
            target.send(
                    RawRequest.get(CALL)
                            .as("u" + i + "@x.example", "x")
                            .with("X-Forwarded-For", "203.0.113." + i));
            if (i % 10 == 9) {
                long began = System.nanoTime();
                refused += owner(target).status() == 200 ? 0 : 1;
                slowest = Math.max(slowest, (System.nanoTime() - began) / 1e9);
            }
        }
        findings.add(
                String.format(
                        Locale.ROOT,
                        "an owner in the same place, while %d are wrong: %d of %d calls refused,"
                                + " slowest %.2f s",
                        WRONG,
                        refused,
                        WRONG / 10,
                        slowest));
        return refused == 0;
    }

    private static RawAnswer owner(Target target) throws IOException {
        return target.send(RawRequest.get(CALL).as(Browser.OWNER, Browser.PASSWORD));
    }

    private static boolean guessAtOnce(Target target, List<String> findings) throws IOException {
        Map<Integer, Long> answers = guesses(target);
        int ofOthers = owner(target).status();
        findings.add(
                AT_ONCE
                        + " guesses at once at one person: "
                        + answers.entrySet().stream()
                                .map(one -> one.getValue() + " times " + one.getKey())
                                .collect(Collectors.joining(", "))
                        + "; the owner afterwards: "
                        + ofOthers);
        return answers.getOrDefault(401, 0L) <= LOOKED_AT && ofOthers == 200;
    }

    /** How often which status came. */
    private static Map<Integer, Long> guesses(Target target) throws IOException {
        ExecutorService guessers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<RawAnswer>> guesses = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                String guess = "falsch-" + i;
                guesses.add(
                        guessers.submit(
                                () ->
                                        target.send(
                                                RawRequest.get(CALL)
                                                        .as("angriff@x.example", guess))));
            }
            Map<Integer, Long> answers = new TreeMap<>();
            for (Future<RawAnswer> guess : guesses) {
                answers.merge(guess.get().status(), 1L, Long::sum);
            }
            return answers;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        } finally {
            guessers.shutdownNow();
        }
    }
}
