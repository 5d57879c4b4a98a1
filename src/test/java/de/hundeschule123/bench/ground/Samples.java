package de.hundeschule123.bench.ground;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Durations of the same thing, measured again and again. */
public final class Samples {

    private final List<Duration> taken = new ArrayList<>();

    public void add(Duration one) {
        taken.add(one);
    }

    public int count() {
        return taken.size();
    }

    /** The duration that so many per cent of the samples do not exceed. */
    public Duration percentile(int percent) {
        List<Duration> sorted = new ArrayList<>(taken);
        Collections.sort(sorted);
        int place = (int) Math.ceil(sorted.size() * percent / 100.0) - 1;
        return sorted.get(Math.max(0, place));
    }

    @Override
    public String toString() {
        return taken.isEmpty()
                ? "nothing measured"
                : String.format(
                        Locale.ROOT,
                        "p50 %s, p95 %s, p99 %s, longest %s (%d samples)",
                        written(percentile(50)),
                        written(percentile(95)),
                        written(percentile(99)),
                        written(percentile(100)),
                        count());
    }

    private static String written(Duration one) {
        return one.toMillis() + " ms";
    }
}
