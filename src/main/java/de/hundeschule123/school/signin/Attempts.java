package de.hundeschule123.school.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The count of failed sign-ins by e-mail address and by where they come from: after ten in a row it
 * is closed for five minutes.
 */
@ApplicationScoped
class Attempts {

    private static final int MOST_FAILURES = 10;
    private static final int MOST_KEPT = 10_000;
    private static final Duration CLOSED = Duration.ofMinutes(5);

    @Inject private Clock clock;

    /** Bounded: whoever guesses with many addresses pushes out his own oldest. */
    private final Map<String, Series> series =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Series> eldest) {
                    return size() > MOST_KEPT;
                }
            };

    private record Series(int failures, Instant last) {}

    synchronized boolean isClosed(String key) {
        Series failed = series.get(key);
        return failed != null
                && failed.failures() >= MOST_FAILURES
                && failed.last().plus(CLOSED).isAfter(clock.instant());
    }

    synchronized void failed(String key) {
        Series before = series.get(key);
        boolean goesOn = before != null && before.last().plus(CLOSED).isAfter(clock.instant());
        series.put(key, new Series(goesOn ? before.failures() + 1 : 1, clock.instant()));
    }

    synchronized void succeeded(String key) {
        series.remove(key);
    }
}
