package de.hundeschule123.sevdesk.api.wire;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * One object in an answer of sevdesk, read leniently: numbers come as strings or numbers, objects
 * alone or in a list of one, days with the offset of Berlin.
 */
public record Answer(JsonObject json) {

    /** The objects in the body, with or without the envelope {@code {"objects": …}}. */
    public static List<Answer> list(JsonValue body) {
        JsonValue objects = unwrapped(body);
        if (objects instanceof JsonArray rows) {
            return rows.stream()
                    .filter(JsonObject.class::isInstance)
                    .map(row -> new Answer((JsonObject) row))
                    .toList();
        }
        return objects instanceof JsonObject single ? List.of(new Answer(single)) : List.of();
    }

    /** The one object in the body, alone or in a list. */
    public static Optional<Answer> one(JsonValue body) {
        return list(body).stream().findFirst();
    }

    private static JsonValue unwrapped(JsonValue body) {
        return body instanceof JsonObject object && object.containsKey("objects")
                ? object.get("objects")
                : body;
    }

    /** The number of all rows in a list answer, when it was asked for. */
    public static Optional<Long> total(JsonValue body) {
        return body instanceof JsonObject object
                ? new Answer(object).decimal("total").map(BigDecimal::longValue)
                : Optional.empty();
    }

    /** A text; numbers are read as their digits. */
    public Optional<String> text(String name) {
        JsonValue value = json.get(name);
        if (value instanceof JsonString string) {
            return Optional.of(string.getString()).filter(text -> !text.isEmpty());
        }
        return value instanceof JsonNumber number
                ? Optional.of(number.bigDecimalValue().toPlainString())
                : Optional.empty();
    }

    /** A decimal number, however it is written; nothing when it is none. */
    public Optional<BigDecimal> decimal(String name) {
        JsonValue value = json.get(name);
        if (value == JsonValue.TRUE) {
            return Optional.of(BigDecimal.ONE);
        }
        return text(name).flatMap(Answer::number);
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** A calendar day: the first ten characters, for the offset is Berlin's. */
    public Optional<LocalDate> day(String name) {
        return text(name).filter(text -> text.length() >= 10).flatMap(Answer::isoDay);
    }

    private static Optional<LocalDate> isoDay(String text) {
        try {
            return Optional.of(LocalDate.parse(text.substring(0, 10)));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** An object inside, such as a reference {@code {"id": …, "objectName": …}}. */
    public Optional<Answer> object(String name) {
        JsonValue value = json.get(name);
        return value instanceof JsonObject object
                ? Optional.of(new Answer(object))
                : Optional.empty();
    }

    /** A list of objects inside. */
    public List<Answer> objects(String name) {
        JsonValue value = json.get(name);
        return value == null ? List.of() : list(value);
    }

    /** A list of texts inside. */
    public List<String> texts(String name) {
        return json.get(name) instanceof JsonArray array
                ? array.stream()
                        .filter(JsonString.class::isInstance)
                        .map(text -> ((JsonString) text).getString())
                        .toList()
                : List.of();
    }

    /** The id of the object, as it comes. */
    public Optional<String> id() {
        return text("id");
    }
}
