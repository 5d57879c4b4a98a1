package de.hundeschule123.platform.rest;

import de.hundeschule123.platform.input.DayRange;
import de.hundeschule123.platform.input.Digits;
import de.hundeschule123.platform.text.Declined;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A JSON object that somebody has sent, read field by field; what does not fit is declined with the
 * field's name.
 */
public record Input(JsonObject json) {

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int MOST_DIGITS = 12;
    private static final int MOST_PLACES = 6;

    /** Long enough to say that a number is too large, short enough to be read at once. */
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?");

    /**
     * Reads a body.
     *
     * @throws Declined when it is not one JSON object and nothing else
     */
    public static Input of(String body) {
        String text = body == null ? "" : body;
        try (JsonParser parser = Json.createParser(new StringReader(text));
                JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonBounds.check(parser);
            return new Input(reader.readObject());
        } catch (Declined declined) {
            throw declined;
        } catch (RuntimeException malformed) {
            // The parser has an exception of its own for each thing that it does not take.
            throw new Declined("input.json");
        }
    }

    /** A text, or null when it is absent. */
    public String text(String field) {
        JsonValue value = json.get(field);
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        if (value instanceof JsonString string) {
            return whole(field, string.getString());
        }
        throw new Declined("input.text", field);
    }

    /** Half of a character would be stored and printed as a question mark. */
    private static String whole(String field, String text) {
        if (text.codePoints().anyMatch(sign -> Character.getType(sign) == Character.SURROGATE)) {
            throw new Declined("input.halfCharacter", field);
        }
        return text;
    }

    /** A day as 2026-11-02, or null when it is absent. */
    public LocalDate day(String field) {
        String text = text(field);
        if (text == null || text.isBlank()) {
            return null;
        }
        LocalDate day = day(field, text.strip());
        if (!DayRange.PLAUSIBLE.holds(day)) {
            throw new Declined("input.day.range", field);
        }
        return day;
    }

    /** ISO 8601 in Java's reading also has years of five digits and below zero. */
    private static LocalDate day(String field, String text) {
        if (!DAY.matcher(text).matches()) {
            throw new Declined("input.day", field);
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException missing) {
            throw new Declined("input.day", field);
        }
    }

    /** A decimal number, written as number or as text; must be there. */
    public BigDecimal decimal(String field) {
        BigDecimal number =
                json.get(field) instanceof JsonNumber sent
                        ? sent.bigDecimalValue()
                        : written(field, text(field));
        if (!Digits.within(number, MOST_DIGITS, MOST_PLACES)) {
            throw new Declined("input.decimal.range", field, MOST_DIGITS, MOST_PLACES);
        }
        return number;
    }

    private static BigDecimal written(String field, String text) {
        if (text == null || !DECIMAL.matcher(text.strip()).matches()) {
            throw new Declined("input.decimal", field);
        }
        return new BigDecimal(text.strip());
    }

    /** An amount in euro with at most two places; must be there. */
    public BigDecimal amount(String field) {
        BigDecimal amount = decimal(field);
        if (amount.stripTrailingZeros().scale() > 2) {
            throw new Declined("input.amount", field);
        }
        return amount;
    }

    /** A whole number; must be there. */
    public int whole(String field) {
        try {
            return decimal(field).intValueExact();
        } catch (ArithmeticException broken) {
            throw new Declined("input.whole", field);
        }
    }

    /** A yes or no; {@code otherwise} when it is absent. */
    public boolean flag(String field, boolean otherwise) {
        JsonValue value = json.get(field);
        if (value == null || value == JsonValue.NULL) {
            return otherwise;
        }
        if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
            return value == JsonValue.TRUE;
        }
        throw new Declined("input.flag", field);
    }

    /** A list of objects; empty when it is absent. */
    public List<Input> objects(String field) {
        JsonValue value = json.get(field);
        if (value == null || value == JsonValue.NULL) {
            return List.of();
        }
        if (value instanceof JsonArray array
                && array.stream().allMatch(JsonObject.class::isInstance)) {
            return array.stream().map(item -> new Input(item.asJsonObject())).toList();
        }
        throw new Declined("input.objects", field);
    }

    public boolean has(String field) {
        return json.containsKey(field) && json.get(field) != JsonValue.NULL;
    }
}
