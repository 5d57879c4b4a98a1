package de.hundeschule123.school.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Throttles failed sign-ins by person and by the place they come from: after too many in a row it
 * is closed for five minutes. A place may be a whole office or a proxy, so it gets more patience
 * than a person.
 */
@ApplicationScoped
class LoginThrottle {

    private static final int MOST_KEPT = 10_000;
    private static final Duration CLOSED = Duration.ofMinutes(5);

    @Inject private Clock clock;

    /** Bounded: whoever guesses with many addresses pushes out his own oldest. */
    private final Map<Subject, Series> series =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Subject, Series> eldest) {
                    return size() > MOST_KEPT;
                }
            };

    private record Series(int failures, Instant last) {}

    /** Who or what has failed, and how often it may. */
    record Subject(String name, int mostFailures) {

        private static final int OF_A_PERSON = 10;
        private static final int OF_A_PLACE = 100;

        static Subject person(String email) {
            return new Subject(email, OF_A_PERSON);
        }

        static Subject place(String address) {
            return new Subject(address, OF_A_PLACE);
        }
    }

    synchronized boolean isClosed(Subject subject) {
        Series failed = series.get(subject);
        return failed != null
                && failed.failures() >= subject.mostFailures()
                && failed.last().plus(CLOSED).isAfter(clock.instant());
    }

    synchronized void failed(Subject subject) {
        Series before = series.get(subject);
        boolean goesOn = before != null && before.last().plus(CLOSED).isAfter(clock.instant());
        series.put(subject, new Series(goesOn ? before.failures() + 1 : 1, clock.instant()));
    }

    synchronized void succeeded(Subject subject) {
        series.remove(subject);
    }
}
