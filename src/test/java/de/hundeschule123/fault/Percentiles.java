package de.hundeschule123.fault;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** How long something took, seen over many times. */
record Percentiles(List<Duration> sorted) {

    static Percentiles of(Collection<Duration> durations) {
        return new Percentiles(durations.stream().sorted().toList());
    }

    private long millis(int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)).toMillis();
    }

    @Override
    public String toString() {
        return sorted.isEmpty()
                ? "none"
                : "%d, p50 %d ms, p99 %d ms, longest %d ms"
                        .formatted(sorted.size(), millis(50), millis(99), millis(100));
    }
}
