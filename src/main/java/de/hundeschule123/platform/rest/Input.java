package de.hundeschule123.platform.rest;

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

/**
 * A JSON object that somebody has sent, read field by field; what does not fit is declined with the
 * field's name.
 */
public record Input(JsonObject json) {

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
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException malformed) {
            throw new Declined("input.day", field);
        }
    }

    /** A decimal number, written as number or as text; must be there. */
    public BigDecimal decimal(String field) {
        JsonValue value = json.get(field);
        if (value instanceof JsonNumber number) {
            return number.bigDecimalValue();
        }
        String text = text(field);
        if (text == null || !text.strip().matches("-?\\d{1,12}(\\.\\d{1,6})?")) {
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
