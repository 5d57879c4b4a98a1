package de.hundeschule123.school.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Limits how often links for forgotten passwords are asked for: by address, so that nobody's
 * mailbox is filled, and by place, so that nobody tries out addresses.
 */
@ApplicationScoped
class ResetLimit {

    static final int OF_AN_ADDRESS = 3;
    static final int OF_A_PLACE = 20;

    private static final Duration PERIOD = Duration.ofHours(1);
    private static final int MOST_KEPT = 10_000;

    private final Clock clock;

    private final Map<String, Deque<Instant>> asked =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
                    return size() > MOST_KEPT;
                }
            };

    /** For the container's proxies. */
    ResetLimit() {
        clock = null;
    }

    @Inject
    ResetLimit(Clock clock) {
        this.clock = clock;
    }

    /** Whether one more is in order; it counts then. */
    synchronized boolean allows(String address, String from) {
        Deque<Instant> ofAddress = lately("address " + address);
        Deque<Instant> ofPlace = lately("place " + from);
        if (ofAddress.size() >= OF_AN_ADDRESS || ofPlace.size() >= OF_A_PLACE) {
            return false;
        }
        ofAddress.addLast(clock.instant());
        ofPlace.addLast(clock.instant());
        return true;
    }

    private Deque<Instant> lately(String what) {
        Deque<Instant> moments = asked.computeIfAbsent(what, first -> new ArrayDeque<>());
        Instant begin = clock.instant().minus(PERIOD);
        while (!moments.isEmpty() && moments.peekFirst().isBefore(begin)) {
            moments.removeFirst();
        }
        return moments;
    }
}
