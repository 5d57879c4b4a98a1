package de.hundeschule123.document;

import java.time.Year;
import java.util.Locale;

/** The number of a committed document, such as RE-2026-0007; gapless per school, kind and year. */
public record DocumentNumber(String value) {

    public DocumentNumber {
        if (value == null || value.isBlank() || value.length() > 30) {
            throw new IllegalArgumentException("no document number: " + value);
        }
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
