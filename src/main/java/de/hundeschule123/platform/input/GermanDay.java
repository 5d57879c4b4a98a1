package de.hundeschule123.platform.input;

import de.hundeschule123.platform.text.Declined;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as people in Germany type it, 2.11.2026 or 2.11.26, or as ISO has it: one that the calendar
 * has, in the years that a paper can have, or refused.
 */
public final class GermanDay {

    private static final Pattern GERMAN =
            Pattern.compile(
                    "(?<day>[0-9]{1,2})\\.[ \u00a0\u202f]?(?<month>[0-9]{1,2})\\.[ \u00a0\u202f]?(?<year>[0-9]{4}|[0-9]{2})");
    private static final Pattern ISO =
            Pattern.compile("(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})");
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.GERMANY);

    /** Two digits can only mean this century: no other is plausible. */
    private static final int CENTURY = 2000;

    private GermanDay() {}

    /**
     * The day that was typed; null when nothing was.
     *
     * @throws Declined when it is no day, is not in the calendar, or lies in another century
     */
    public static LocalDate read(String raw) {
        Typed typed = Typed.of(raw);
        if (typed.isEmpty()) {
            return null;
        }
        LocalDate day = day(typed);
        if (!DayRange.PLAUSIBLE.holds(day)) {
            throw new Declined("day.range", typed.quote());
        }
        return day;
    }

    private static LocalDate day(Typed typed) {
        Matcher german = GERMAN.matcher(typed.text());
        if (german.matches()) {
            return day(typed, german);
        }
        Matcher iso = ISO.matcher(typed.text());
        if (iso.matches()) {
            return day(typed, iso);
        }
        throw new Declined("day.form", typed.quote());
    }

    private static LocalDate day(Typed typed, Matcher parts) {
        String year = parts.group("year");
        try {
            return LocalDate.of(
                    Integer.parseInt(year) + (year.length() == 2 ? CENTURY : 0),
                    Integer.parseInt(parts.group("month")),
                    Integer.parseInt(parts.group("day")));
        } catch (DateTimeException missing) {
            throw new Declined("day.unknown", typed.quote());
        }
    }

    /** The day as it stands in the field. */
    public static String write(LocalDate day) {
        return WRITTEN.format(day);
    }
}
