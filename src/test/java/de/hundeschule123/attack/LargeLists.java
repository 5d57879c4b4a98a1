package de.hundeschule123.attack;

import de.hundeschule123.harness.RawAnswer;
import java.io.IOException;
import java.util.Locale;

/** Asks for the longest list of invoices that the server gives, with very large ones among them. */
final class LargeLists implements Attack {

    private static final int INVOICES = 4;
    private static final int[] LIMITS = {1_000, 200};
    private static final double ENDURABLE_SECONDS = 5;

    @Override
    public String name() {
        return "large-lists";
    }

    @Override
    public Outcome on(Target target) throws IOException {
        SchoolClient attacker = SchoolClient.attacker(target);
        int lines = StalledSchool.largest(attacker);
        for (int i = 0; i < INVOICES; i++) {
            attacker.draft(lines);
        }
        for (int limit : LIMITS) {
            long began = System.nanoTime();
            RawAnswer list = attacker.send("GET", "/api/invoices?limit=" + limit, "");
            double seconds = (System.nanoTime() - began) / 1e9;
            if (list.status() == 200) {
                return Outcome.of(
                        INVOICES + 3,
                        seconds < ENDURABLE_SECONDS,
                        String.format(
                                Locale.ROOT,
                                "limit=%d with %d invoices of %d lines: %d bytes in %.2f s",
                                limit,
                                INVOICES,
                                lines,
                                list.body().length(),
                                seconds));
            }
        }
        return Outcome.of(INVOICES + 3, false, "no list is given at all");
    }
}
