package de.hundeschule123.platform.input;

import de.hundeschule123.platform.text.Declined;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as people in Germany type it, 2.11.2026, 2.11., 02112026, 2. November or heute, or as ISO
 * has it: one that the calendar has, in the years that a paper can have, or refused.
 *
 * <p>The script of the pages (days.js) reads the same, so that the field can show at once what was
 * understood; one table of examples holds both to it.
 */
public final class GermanDay {

    private static final String BLANK = "[ \u00a0\u202f]";
    private static final String BETWEEN = "(?:\\." + BLANK + "?|[,/-]|" + BLANK + ")";

    /** Day first, whatever stands between, for so it is said here: 5/11/26 is in November. */
    private static final Pattern GERMAN =
            Pattern.compile(
                    "(?<day>[0-9]{1,2})"
                            + BETWEEN
                            + "(?<month>[0-9]{1,2})(?:\\.|"
                            + BETWEEN
                            + "(?<year>[0-9]{4}|[0-9]{2}))?");

    private static final Pattern NAMED =
            Pattern.compile(
                    "(?<day>[0-9]{1,2})(?:\\."
                            + BLANK
                            + "?|"
                            + BLANK
                            + ")(?<name>[a-zä]{3,9})\\.?(?:"
                            + BLANK
                            + "?(?<year>[0-9]{4}|[0-9]{2}))?");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<year>[0-9]{4})[-./](?<month>[0-9]{1,2})[-./](?<day>[0-9]{1,2})");

    /** Without anything between, the century tells where the year stands: no month is a 20th. */
    private static final Pattern DIGITS_GERMAN =
            Pattern.compile("(?<day>[0-9]{2})(?<month>[0-9]{2})(?<year>20[0-9]{2}|[0-9]{2})");

    private static final Pattern DIGITS_YEAR_FIRST =
            Pattern.compile("(?<year>20[0-9]{2})(?<month>0[1-9]|1[0-2])(?<day>[0-9]{2})");

    private static final List<List<String>> MONTHS =
            List.of(
                    List.of("januar", "jan", "jänner"),
                    List.of("februar", "feb"),
                    List.of("märz", "mär", "mrz", "maerz"),
                    List.of("april", "apr"),
                    List.of("mai"),
                    List.of("juni", "jun"),
                    List.of("juli", "jul"),
                    List.of("august", "aug"),
                    List.of("september", "sep", "sept"),
                    List.of("oktober", "okt"),
                    List.of("november", "nov"),
                    List.of("dezember", "dez"));

    private static final Map<String, Integer> WORDS =
            Map.of("vorgestern", -2, "gestern", -1, "heute", 0, "morgen", 1, "übermorgen", 2);

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.GERMANY);

    /** Two digits can only mean this century: no other is plausible. */
    private static final int CENTURY = 2000;

    private GermanDay() {}

    /**
     * The day that was typed; null when nothing was.
     *
     * @param today the day that „heute“ means
     * @throws Declined when it is no day, is not in the calendar, or lies in another century
     */
    public static LocalDate read(String raw, LocalDate today, YearLeftOut year) {
        Typed typed = Typed.of(raw);
        if (typed.isEmpty()) {
            return null;
        }
        if (typed.isEndless()) {
            throw new Declined("day.form", typed.quote());
        }
        LocalDate day = day(typed, today, year);
        if (!DayRange.PLAUSIBLE.holds(day)) {
            throw new Declined("day.range", typed.quote());
        }
        return day;
    }

    private static LocalDate day(Typed typed, LocalDate today, YearLeftOut year) {
        String text = typed.text().toLowerCase(Locale.GERMANY);
        Integer away = WORDS.get(text);
        if (away != null) {
            return today.plusDays(away);
        }
        for (Pattern form : List.of(GERMAN, YEAR_FIRST, DIGITS_YEAR_FIRST, DIGITS_GERMAN, NAMED)) {
            Matcher parts = form.matcher(text);
            if (parts.matches()) {
                return day(typed, month(typed, form, parts), parts, today, year);
            }
        }
        throw new Declined("day.form", typed.quote());
    }

    private static int month(Typed typed, Pattern form, Matcher parts) {
        if (form != NAMED) {
            return Integer.parseInt(parts.group("month"));
        }
        String name = parts.group("name");
        for (int month = 0; month < MONTHS.size(); month++) {
            if (MONTHS.get(month).contains(name)) {
                return month + 1;
            }
        }
        throw new Declined("day.form", typed.quote());
    }

    private static LocalDate day(
            Typed typed, int month, Matcher parts, LocalDate today, YearLeftOut leftOut) {
        String year = parts.group("year");
        int day = Integer.parseInt(parts.group("day"));
        try {
            if (year == null) {
                return leftOut.complete(MonthDay.of(month, day), today)
                        .orElseThrow(() -> new Declined("day.unknown", typed.quote()));
            }
            int written = Integer.parseInt(year);
            return LocalDate.of(written + (year.length() == 2 ? CENTURY : 0), month, day);
        } catch (DateTimeException missing) {
            throw new Declined("day.unknown", typed.quote());
        }
    }

    /** The day as it stands in the field. */
    public static String write(LocalDate day) {
        return WRITTEN.format(day);
    }
}
