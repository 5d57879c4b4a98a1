package de.hundeschule123.school.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Counts keys that let nobody in, by the place that shows them, and tells the operator of each
 * place at most once a minute: one wrong line in a configuration must not fill the log.
 */
@ApplicationScoped
class RefusedKeys {

    private static final Logger LOG = Logger.getLogger(RefusedKeys.class.getName());

    private static final int MOST_PLACES = 1_000;
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

    private final SignInMetrics metrics;
    private final Clock clock;

    /** Bounded: whoever comes from many places pushes out his own oldest. */
    private final Map<String, Count> places =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
                    return size() > MOST_PLACES;
                }
            };

    /** How many were refused that no line has told of, and when the last line was written. */
    private record Count(int untold, Instant told) {}

    /** For the container's proxies. */
    RefusedKeys() {
        this(null, null);
    }

    @Inject
    RefusedKeys(SignInMetrics metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    /** A key that is none of ours. */
    void unknown(String place) {
        metrics.refused(SignInMetrics.Refusal.UNKNOWN_KEY);
        count(place);
    }

    /** A key that somebody has revoked. */
    void revoked(String place) {
        metrics.refused(SignInMetrics.Refusal.REVOKED_KEY);
        count(place);
    }

    private void count(String place) {
        int toTell = toTell(place);
        if (toTell > 0) {
            LOG.log(
                    Level.WARNING,
                    "Refused {0} calls from {1} with keys that are unknown or revoked",
                    new Object[] {toTell, place});
        }
    }

    /** How many refusals a line is due for; 0: none yet. */
    synchronized int toTell(String place) {
        Instant now = clock.instant();
        Count before = places.get(place);
        int untold = before == null ? 1 : before.untold() + 1;
        if (before != null && before.told().plus(BETWEEN_LINES).isAfter(now)) {
            places.put(place, new Count(untold, before.told()));
            return 0;
        }
        places.put(place, new Count(0, now));
        return untold;
    }
}
