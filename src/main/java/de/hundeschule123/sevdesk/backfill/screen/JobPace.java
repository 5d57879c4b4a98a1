package de.hundeschule123.sevdesk.backfill.screen;

import java.time.Duration;
import java.util.Optional;

/**
 * How fast a job goes and how long it will still take.
 *
 * @param over how many documents are over
 * @param total how many there are
 */
record JobPace(Duration elapsed, long over, long total) {

    /** Before that, what one sees is chance. */
    private static final Duration ENOUGH_SEEN = Duration.ofSeconds(3);

    /** Documents in a minute; nothing as long as there is too little to tell. */
    Optional<Long> perMinute() {
        if (over == 0 || elapsed.compareTo(ENOUGH_SEEN) < 0) {
            return Optional.empty();
        }
        return Optional.of(Math.max(1, over * 60_000 / elapsed.toMillis()));
    }

    /** The time left at this pace. */
    Optional<Duration> left() {
        return perMinute().map(pace -> elapsed.multipliedBy(total - over).dividedBy(over));
    }
}
