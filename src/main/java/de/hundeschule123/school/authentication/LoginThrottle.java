package de.hundeschule123.school.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Throttles guessing by the person and the place it comes from together, so that nobody can shut
 * out somebody who is elsewhere: after ten wrong passwords in a row the two are closed for five
 * minutes.
 *
 * <p>A person who is tried from many places, and a place from which many are tried, are strained:
 * then whoever was wrong may try once a minute. The first try of a person at a place is always
 * looked at, so that neither guessers nor colleagues who mistype shut out a right password.
 *
 * <p>Each try counts as wrong before it is looked at, and is taken back when it was right: however
 * many come at the same time, no more than ten are looked at.
 */
@ApplicationScoped
class LoginThrottle {

    private static final int MOST_KEPT = 10_000;
    private static final int MOST_IN_A_ROW = 10;
    private static final Duration CLOSED = Duration.ofMinutes(5);
    private static final Duration BETWEEN_TRIES = Duration.ofMinutes(1);

    private static final Bound OF_A_PERSON = new Bound(50, Duration.ofMinutes(1));
    private static final Bound OF_A_PLACE = new Bound(100, Duration.ofSeconds(30));

    private final Clock clock;

    private final Map<Fingerprint, Series> pairs = new Latest<>();
    private final Map<Fingerprint, Level> persons = new Latest<>();
    private final Map<Fingerprint, Level> places = new Latest<>();

    /** For the container's proxies. */
    LoginThrottle() {
        this(null);
    }

    @Inject
    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    /** Who is tried from where, in as many bytes whatever was typed. */
    record Attempt(Fingerprint pair, Fingerprint person, Fingerprint place) {

        static Attempt of(String person, String place) {
            return new Attempt(
                    Fingerprint.of(person + '\0' + place),
                    Fingerprint.of(person),
                    Fingerprint.of(place));
        }
    }

    /** Wrong passwords of a person at a place, one after the other. */
    private record Series(int wrong, Instant last) {}

    /** So many wrong passwords strain, and one is forgotten after each such time. */
    private record Bound(int most, Duration forgotten) {}

    /** How many wrong passwords were not yet forgotten at a moment. */
    private record Level(double wrong, Instant at) {

        double at(Instant now, Bound bound) {
            double forgotten =
                    (double) Duration.between(at, now).toMillis() / bound.forgotten().toMillis();
            return Math.max(0, wrong - Math.max(0, forgotten));
        }
    }

    /** Bounded: whoever guesses with many addresses pushes out his own oldest. */
    private static final class Latest<T> extends LinkedHashMap<Fingerprint, T> {

        private static final long serialVersionUID = 1L;

        Latest() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Fingerprint, T> eldest) {
            return size() > MOST_KEPT;
        }
    }

    /**
     * Sees whether somebody may try.
     *
     * @throws SignInPostponed when not
     */
    synchronized void demandOpen(Attempt attempt) {
        Instant now = clock.instant();
        Series series = running(attempt, now);
        Duration pause = pause(attempt, series.wrong(), now);
        Duration wait = Duration.between(now, series.last().plus(pause));
        if (wait.isPositive()) {
            throw new SignInPostponed(wait);
        }
    }

    /** What goes on from before; what is older than the longest pause does not. */
    private Series running(Attempt attempt, Instant now) {
        Series before = pairs.get(attempt.pair());
        return before != null && before.last().plus(CLOSED).isAfter(now)
                ? before
                : new Series(0, now);
    }

    private Duration pause(Attempt attempt, int wrong, Instant now) {
        if (wrong >= MOST_IN_A_ROW) {
            return CLOSED;
        }
        return wrong > 0 && isStrained(attempt, now) ? BETWEEN_TRIES : Duration.ZERO;
    }

    private boolean isStrained(Attempt attempt, Instant now) {
        return level(persons, attempt.person(), OF_A_PERSON, now) >= OF_A_PERSON.most()
                || level(places, attempt.place(), OF_A_PLACE, now) >= OF_A_PLACE.most();
    }

    private static double level(
            Map<Fingerprint, Level> levels, Fingerprint of, Bound bound, Instant now) {
        Level known = levels.get(of);
        return known == null ? 0 : known.at(now, bound);
    }

    /**
     * Counts a try as wrong.
     *
     * @throws SignInPostponed when nobody may try, not even whoever was let through a moment ago
     */
    synchronized void begin(Attempt attempt) {
        demandOpen(attempt);
        Instant now = clock.instant();
        pairs.put(attempt.pair(), new Series(running(attempt, now).wrong() + 1, now));
        move(persons, attempt.person(), OF_A_PERSON, 1);
        move(places, attempt.place(), OF_A_PLACE, 1);
    }

    /** The try was right: the person begins anew at this place. */
    synchronized void succeeded(Attempt attempt) {
        pairs.remove(attempt.pair());
        uncount(attempt);
    }

    /** The try was not looked at after all. */
    synchronized void takeBack(Attempt attempt) {
        pairs.computeIfPresent(
                attempt.pair(),
                (pair, series) ->
                        series.wrong() > 1 ? new Series(series.wrong() - 1, series.last()) : null);
        uncount(attempt);
    }

    private void uncount(Attempt attempt) {
        move(persons, attempt.person(), OF_A_PERSON, -1);
        move(places, attempt.place(), OF_A_PLACE, -1);
    }

    /** A count ends somewhat above the bound, or a long attack would strain for days. */
    private void move(Map<Fingerprint, Level> levels, Fingerprint of, Bound bound, int by) {
        Instant now = clock.instant();
        double moved = Math.min(level(levels, of, bound, now) + by, 2.0 * bound.most());
        if (moved > 0) {
            levels.put(of, new Level(moved, now));
        } else {
            levels.remove(of);
        }
    }
}
