package de.hundeschule123.sandbox.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/** Reads a calendar day in each of the spellings sevdesk accepts. */
public final class Days {
    private static final DateTimeFormatter GERMAN =
            DateTimeFormatter.ofPattern("dd.MM.uuuu").withResolverStyle(ResolverStyle.STRICT);

    private Days() {}

    public static LocalDate read(JsonNode value, String field) {
        String text = value.asText();
        try {
            if (text.matches("\\d{2}\\.\\d{2}\\.\\d{4}")) {
                return LocalDate.parse(text, GERMAN);
            }
            if (text.matches("\\d{9,11}")) {
                return LocalDate.ofInstant(
                        Instant.ofEpochSecond(Long.parseLong(text)), Wire.BERLIN);
            }
            if (text.length() == 10) {
                return LocalDate.parse(text);
            }
            return OffsetDateTime.parse(text).atZoneSameInstant(Wire.BERLIN).toLocalDate();
        } catch (DateTimeException e) {
            throw Refusal.because(400, "The field " + field + " is not a date: " + text);
        }
    }
}
