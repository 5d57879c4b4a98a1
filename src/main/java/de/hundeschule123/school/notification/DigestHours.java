package de.hundeschule123.school.notification;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/**
 * The last hours at which digests went out: what was due before them goes with them, so that a
 * server that was away at that hour makes up for it.
 */
record DigestHours(Instant daily, Instant weekly) {

    private static final LocalTime HOUR = LocalTime.of(7, 0);

    static DigestHours before(Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        ZonedDateTime daily = today.atTime(HOUR).atZone(zone);
        if (daily.toInstant().isAfter(now)) {
            daily = today.minusDays(1).atTime(HOUR).atZone(zone);
        }
        ZonedDateTime weekly =
                daily.toLocalDate()
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .atTime(HOUR)
                        .atZone(zone);
        return new DigestHours(daily.toInstant(), weekly.toInstant());
    }
}
