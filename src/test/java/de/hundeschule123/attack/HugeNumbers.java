package de.hundeschule123.attack;

import de.hundeschule123.harness.RawAnswer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sends prices of a few characters that have millions of digits when they are written out. */
final class HugeNumbers implements Attack {

    private static final List<String> PRICES =
            List.of(
                    "1E1000000",
                    "1E20000000",
                    "1E-20000000",
                    "\"1E20000000\"",
                    "1".repeat(100_000));
    private static final double ENDURABLE_SECONDS = 1;

    @Override
    public String name() {
        return "huge-numbers";
    }

    @Override
    public Outcome on(Target target) throws IOException {
        SchoolClient attacker = SchoolClient.attacker(target);
        List<String> findings = new ArrayList<>();
        boolean held = true;
        for (String price : PRICES) {
            long began = System.nanoTime();
            RawAnswer answer =
                    attacker.send(
                            "POST",
                            "/api/invoices",
                            """
                            {"customer":"ANGRIFF-1","date":"2026-11-27","lines":[{"text":"x",
                             "quantity":1,"unitPrice":%s,"vatRate":19}]}"""
                                    .formatted(price));
            double seconds = (System.nanoTime() - began) / 1e9;
            held &= answer.status() == 400 && seconds < ENDURABLE_SECONDS;
            findings.add(
                    String.format(
                            Locale.ROOT,
                            "%s: %d in %.2f s",
                            price.substring(0, Math.min(price.length(), 14)),
                            answer.status(),
                            seconds));
        }
        return new Outcome(PRICES.size() + 1, held, findings);
    }
}
