package de.hundeschule123.platform.time;

import de.hundeschule123.platform.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Says in German about when something will be, so that it fits into a sentence. */
public final class NearTime {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("H:mm", Locale.GERMANY);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd.MM.", Locale.GERMANY);

    private NearTime() {}

    /** Such as "gegen 14:32 Uhr": a whole minute that is not over before the moment has come. */
    public static String of(Instant moment, Instant now) {
        if (moment.isBefore(now.plus(Duration.ofMinutes(1)))) {
            return Texts.of("time.soon");
        }
        ZonedDateTime minute = moment.atZone(GermanTime.ZONE).truncatedTo(ChronoUnit.MINUTES);
        ZonedDateTime named = minute.toInstant().equals(moment) ? minute : minute.plusMinutes(1);
        LocalDate today = now.atZone(GermanTime.ZONE).toLocalDate();
        if (named.toLocalDate().equals(today)) {
            return Texts.of("time.today", TIME.format(named));
        }
        return named.toLocalDate().equals(today.plusDays(1))
                ? Texts.of("time.tomorrow", TIME.format(named))
                : Texts.of("time.later", DAY.format(named), TIME.format(named));
    }
}
