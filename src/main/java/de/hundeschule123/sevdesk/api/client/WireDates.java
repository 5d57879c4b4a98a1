package de.hundeschule123.sevdesk.api.client;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The forms in which a calendar day comes: with the offset of Berlin it is the day that stands
 * there, at any other offset and in seconds it is the day that it was in Berlin.
 */
final class WireDates {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Pattern ISO =
            Pattern.compile(
                    "(\\d{4}-\\d{2}-\\d{2})"
                            + "(?:[T ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)"
                            + "(Z|[+-]\\d{2}(?::?\\d{2})?)?)?");
    private static final Pattern OF_BERLIN = Pattern.compile("\\+0[12](?::?00)?");
    private static final DateTimeFormatter GERMAN =
            DateTimeFormatter.ofPattern("dd.MM.uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern SECONDS = Pattern.compile("\\d{9,10}");

    private WireDates() {}

    static Optional<LocalDate> read(String text) {
        try {
            Matcher iso = ISO.matcher(text);
            if (iso.matches()) {
                return Optional.of(iso(iso.group(1), iso.group(2), iso.group(3)));
            }
            return Optional.of(
                    SECONDS.matcher(text).matches()
                            ? berlin(Instant.ofEpochSecond(Long.parseLong(text)))
                            : LocalDate.parse(text, GERMAN));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** A moment; what tells no offset is a time of Berlin, and what tells no time is none. */
    static Optional<Instant> moment(String text) {
        try {
            if (SECONDS.matcher(text).matches()) {
                return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
            }
            Matcher iso = ISO.matcher(text);
            if (!iso.matches() || iso.group(2) == null) {
                return Optional.empty();
            }
            LocalDateTime written = LocalDateTime.parse(iso.group(1) + "T" + iso.group(2));
            return Optional.of(
                    iso.group(3) == null
                            ? written.atZone(BERLIN).toInstant()
                            : written.toInstant(ZoneOffset.of(iso.group(3))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static LocalDate iso(String day, String time, String offset) {
        LocalDate written = LocalDate.parse(day);
        if (offset == null || OF_BERLIN.matcher(offset).matches()) {
            return written;
        }
        return berlin(LocalDateTime.parse(day + "T" + time).toInstant(ZoneOffset.of(offset)));
    }

    private static LocalDate berlin(Instant moment) {
        return LocalDate.ofInstant(moment, BERLIN);
    }
}
