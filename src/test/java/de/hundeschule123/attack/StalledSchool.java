package de.hundeschule123.attack;

import de.hundeschule123.harness.RawAnswer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Commits the largest invoices that the server takes, several at once, while somebody of another
 * school saves a customer again and again.
 */
final class StalledSchool implements Attack {

    private static final int[] LINES = {2_500, 300};
    private static final int AT_ONCE = 4;
    private static final double ENDURABLE_SECONDS = 5;

    @Override
    public String name() {
        return "stalled-school";
    }

    @Override
    public Outcome on(Target target) throws IOException {
        SchoolClient attacker = SchoolClient.attacker(target);
        SchoolClient bystander = SchoolClient.bystander(target);
        int lines = largest(attacker);
        List<Long> drafts = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            drafts.add(SchoolClient.id(attacker.draft(lines)));
        }
        ExecutorService attack = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<RawAnswer>> commits = new ArrayList<>();
            drafts.forEach(draft -> commits.add(attack.submit(() -> attacker.commit(draft))));
            double slowest = 0;
            int saves = 0;
            int failed = 0;
            while (!commits.stream().allMatch(Future::isDone)) {
                long began = System.nanoTime();
                failed += bystander.saveCustomer().status() / 100 == 2 ? 0 : 1;
                slowest = Math.max(slowest, (System.nanoTime() - began) / 1e9);
                saves++;
            }
            return Outcome.of(
                    2 + 2 * AT_ONCE + saves,
                    failed == 0 && slowest < ENDURABLE_SECONDS,
                    AT_ONCE + " invoices of " + lines + " lines committed at once",
                    String.format(
                            Locale.ROOT,
                            "the other school: %d saves, slowest %.2f s, %d failed",
                            saves,
                            slowest,
                            failed));
        } finally {
            attack.shutdownNow();
        }
    }

    /** How many lines the server takes. */
    static int largest(SchoolClient attacker) throws IOException {
        for (int lines : LINES) {
            if (attacker.draft(lines).status() == 201) {
                return lines;
            }
        }
        throw new IOException("no invoice is taken at all");
    }
}
