package de.hundeschule123.sevdesk.backfill.screen;

import de.hundeschule123.platform.text.Texts;
import java.time.Duration;

/**
 * The time that a job still takes, in steps as coarse as it is far away: what comes from the pace
 * of a minute is not known to the minute.
 */
record TimeLeft(Duration left) {

    private static final int AN_HOUR = 60;

    String words() {
        long minutes = left.plusSeconds(59).toMinutes();
        if (minutes <= 1) {
            return Texts.of("backfill.progress.left.soon");
        }
        if (minutes <= AN_HOUR) {
            return Texts.of("backfill.progress.left", upTo(minutes, step(minutes)));
        }
        return Texts.of("backfill.progress.left.hours", upTo(minutes, AN_HOUR) / AN_HOUR);
    }

    private static long step(long minutes) {
        if (minutes <= 10) {
            return 1;
        }
        return minutes <= 30 ? 5 : 10;
    }

    private static long upTo(long minutes, long step) {
        return (minutes + step - 1) / step * step;
    }
}
