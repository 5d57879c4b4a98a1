package de.hundeschule123.sevdesk.api.client;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The pause that a busy server asks for, at least a second and at most an hour: a wish for decades
 * is a mistake, and what waits for it would be lost.
 */
final class RetryAfter {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Pattern SECONDS =
            Pattern.compile("([+-]?\\d{1,40}(?:\\.\\d{1,40})?)\\s*(?:,.*)?");

    private RetryAfter() {}

    /**
     * Reads the header; nothing when nobody can understand it.
     *
     * @param now the moment of the answer on the server's own clock, from which a date counts
     */
    static Optional<Duration> read(String header, Optional<Instant> now) {
        var seconds = SECONDS.matcher(header.strip());
        if (seconds.matches()) {
            BigDecimal wish =
                    new BigDecimal(seconds.group(1))
                            .setScale(0, RoundingMode.CEILING)
                            .min(BigDecimal.valueOf(LONGEST.toSeconds()))
                            .max(BigDecimal.ZERO);
            return Optional.of(bounded(Duration.ofSeconds(wish.longValueExact())));
        }
        return now.flatMap(moment -> until(header.strip(), moment));
    }

    private static Optional<Duration> until(String date, Instant now) {
        try {
            Instant then =
                    ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return Optional.of(bounded(Duration.between(now, then)));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static Duration bounded(Duration wish) {
        if (wish.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return wish.compareTo(LONGEST) > 0 ? LONGEST : wish;
    }
}
