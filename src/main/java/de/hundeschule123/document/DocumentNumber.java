package de.hundeschule123.document;

import java.time.Year;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number of a committed document, such as RE-2026-0007; gapless per school, kind and year. */
public record DocumentNumber(String value) {

    public DocumentNumber {
        if (value == null || value.isBlank() || value.length() > 30) {
            throw new IllegalArgumentException("no document number: " + value);
        }
    }

    private static final Pattern COUNT = Pattern.compile("\\d{4,}$");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    /**
     * What stands in the number however somebody has typed it: the count at its end, unless it
     * looks like a year, which stands in many numbers; else the whole number.
     */
    public String core() {
        Matcher count = COUNT.matcher(value);
        return count.find() && !YEAR.matcher(count.group()).matches() ? count.group() : value;
    }

    /** The number of the n-th document of a range in a year. */
    public static DocumentNumber of(String prefix, Year year, long count) {
        return new DocumentNumber(
                String.format(Locale.ROOT, "%s-%d-%04d", prefix, year.getValue(), count));
    }

    @Override
    public String toString() {
        return value;
    }
}
