package de.hundeschule123.sevdesk.job;

import java.time.Duration;
import java.util.Optional;

/**
 * How fast a job has lately got on: so many things in the time since the first of them.
 *
 * @param idle how long ago the last one was done
 */
public record RecentPace(long items, Duration during, Duration idle) {

    /** Fewer are chance. */
    private static final int ENOUGH = 3;

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(5);

    /** Then it has stopped getting on. */
    private static final Duration STILL = Duration.ofSeconds(15);

    /** Whether it gets on now. */
    public boolean isAlive() {
        return idle.compareTo(STILL) < 0;
    }

    /** How many things a minute; nothing as long as there is too little to tell. */
    public Optional<Long> perMinute() {
        return isAlive() && items >= ENOUGH && during.compareTo(LONG_ENOUGH) >= 0
                ? Optional.of(Math.max(1, items * 60_000 / during.toMillis()))
                : Optional.empty();
    }

    /** How long so many more will take; nothing as long as there is too little to tell. */
    public Optional<Duration> timeFor(long more) {
        return perMinute().map(pace -> during.multipliedBy(more).dividedBy(items));
    }
}
