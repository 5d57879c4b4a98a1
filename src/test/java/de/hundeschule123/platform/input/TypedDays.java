package de.hundeschule123.platform.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** The table of what people type into a date field, to which server and page are held alike. */
public final class TypedDays {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    /**
     * An example.
     *
     * @param meant the day, or why it is none: form, unknown, range
     * @param inLists the same in a field that looks back
     */
    public record Example(String typed, String meant, String inLists) {

        public boolean isDay() {
            return Character.isDigit(meant.charAt(0));
        }
    }

    private TypedDays() {}

    public static List<Example> all() {
        try (InputStream table = TypedDays.class.getResourceAsStream("days.csv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" \\| "))
                    .map(part -> new Example(part[0], part[1], part[part.length - 1]))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
