package de.hundeschule123.platform.rest;

import de.hundeschule123.platform.input.DayRange;
import de.hundeschule123.platform.input.Digits;
import de.hundeschule123.platform.text.Texts;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Compares a JSON object with the record that it shall become, which JSON-B does not: refuses each
 * field that the record does not have and each value of another type, all at once and by name.
 *
 * <p>What it takes, it gives back in the one spelling that JSON-B reads: a number may come as text,
 * blanks around it count for nothing.
 */
final class RequestFields {

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int MOST_DIGITS = 12;
    private static final int MOST_PLACES = 6;

    /** Long enough to say that a number is too large, short enough to be read at once. */
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?");

    private final Class<? extends Record> type;
    private final FieldErrors errors = new FieldErrors();

    private RequestFields(Class<? extends Record> type) {
        this.type = type;
    }

    static RequestFields of(Class<? extends Record> type) {
        return new RequestFields(type);
    }

    /**
     * The object as JSON-B shall read it.
     *
     * @throws InvalidRequest when a field is unknown, or its value of another type
     */
    JsonObject check(JsonObject sent) {
        JsonObject checked = object("", type, sent);
        errors.refuse();
        return checked;
    }

    private JsonObject object(String path, Class<?> record, JsonObject sent) {
        Map<String, Type> known = new LinkedHashMap<>();
        for (RecordComponent component : record.getRecordComponents()) {
            known.put(component.getName(), component.getGenericType());
        }
        JsonObjectBuilder checked = Json.createObjectBuilder();
        sent.forEach(
                (name, value) -> {
                    if (known.containsKey(name)) {
                        checked.add(name, value(path + name, known.get(name), value));
                    } else {
                        UnknownField field = new UnknownField(name);
                        errors.add(
                                path + field.shown(), () -> unknown(path, field, known.keySet()));
                    }
                });
        return checked.build();
    }

    private static String unknown(String path, UnknownField field, Set<String> known) {
        String fields = String.join(", ", known);
        return field.meant(known)
                .map(meant -> Texts.of("input.unknown.meant", path + field.shown(), fields, meant))
                .orElseGet(() -> Texts.of("input.unknown", path + field.shown(), fields));
    }

    private JsonValue value(String field, Type wanted, JsonValue sent) {
        if (JsonValue.NULL.equals(sent)) {
            return sent;
        }
        if (wanted instanceof ParameterizedType list && list.getRawType() == List.class) {
            return list(field, list.getActualTypeArguments()[0], sent);
        }
        return item(field, (Class<?>) wanted, sent);
    }

    private JsonValue list(String field, Type items, JsonValue sent) {
        if (!(sent instanceof JsonArray array)) {
            return wrong("input.list", field);
        }
        JsonArrayBuilder checked = Json.createArrayBuilder();
        for (int index = 0; index < array.size(); index++) {
            checked.add(item(field + "[" + index + "]", (Class<?>) items, array.get(index)));
        }
        return checked.build();
    }

    private JsonValue item(String field, Class<?> wanted, JsonValue sent) {
        if (wanted.isRecord()) {
            return sent instanceof JsonObject object
                    ? object(field + ".", wanted, object)
                    : wrong("input.object", field);
        } else if (wanted == String.class) {
            return text(field, sent);
        } else if (wanted == LocalDate.class) {
            return day(field, sent);
        } else if (wanted == BigDecimal.class) {
            return decimal(field, sent).map(RequestFields::json).orElse(JsonValue.NULL);
        } else if (wanted == Integer.class) {
            return decimal(field, sent).map(number -> whole(field, number)).orElse(JsonValue.NULL);
        } else if (wanted == Long.class) {
            return id(field, sent);
        } else if (wanted == Boolean.class) {
            return flag(field, sent);
        }
        throw new IllegalArgumentException(field + ": no request has a " + wanted.getName());
    }

    private JsonValue text(String field, JsonValue sent) {
        if (!(sent instanceof JsonString text)) {
            return wrong("input.text", field);
        }
        // Half of a character would be stored and printed as a question mark.
        boolean half =
                text.getString()
                        .codePoints()
                        .anyMatch(sign -> Character.getType(sign) == Character.SURROGATE);
        return half ? wrong("input.halfCharacter", field) : text;
    }

    /** ISO 8601 in Java's reading also has years of five digits and below zero. */
    private JsonValue day(String field, JsonValue sent) {
        if (!(sent instanceof JsonString text)) {
            return wrong("input.day", field);
        }
        String day = text.getString().strip();
        if (day.isEmpty()) {
            return JsonValue.NULL;
        }
        if (!DAY.matcher(day).matches()) {
            return wrong("input.day", field);
        }
        try {
            return DayRange.PLAUSIBLE.holds(LocalDate.parse(day))
                    ? Json.createValue(day)
                    : wrong("input.day.range", field);
        } catch (DateTimeParseException missing) {
            return wrong("input.day", field);
        }
    }

    private Optional<BigDecimal> decimal(String field, JsonValue sent) {
        Optional<BigDecimal> number = number(sent);
        if (number.isEmpty()) {
            errors.add("input.decimal", field);
        } else if (!Digits.within(number.get(), MOST_DIGITS, MOST_PLACES)) {
            errors.add("input.decimal.range", field, MOST_DIGITS, MOST_PLACES);
            return Optional.empty();
        }
        return number.map(BigDecimal::stripTrailingZeros);
    }

    private static Optional<BigDecimal> number(JsonValue sent) {
        if (sent instanceof JsonNumber number) {
            return Optional.of(number.bigDecimalValue());
        }
        return sent instanceof JsonString text
                ? Optional.of(text.getString().strip())
                        .filter(written -> DECIMAL.matcher(written).matches())
                        .map(BigDecimal::new)
                : Optional.empty();
    }

    private static JsonValue json(BigDecimal number) {
        return Json.createValue(number);
    }

    private JsonValue whole(String field, BigDecimal number) {
        try {
            return Json.createValue(number.intValueExact());
        } catch (ArithmeticException broken) {
            return wrong("input.whole", field);
        }
    }

    private JsonValue id(String field, JsonValue sent) {
        if (!(sent instanceof JsonNumber number) || !number.isIntegral()) {
            return wrong("input.whole", field);
        }
        try {
            return Json.createValue(number.longValueExact());
        } catch (ArithmeticException large) {
            return wrong("input.whole", field);
        }
    }

    private JsonValue flag(String field, JsonValue sent) {
        return JsonValue.TRUE.equals(sent) || JsonValue.FALSE.equals(sent)
                ? sent
                : wrong("input.flag", field);
    }

    private JsonValue wrong(String key, String field) {
        errors.add(key, field);
        return JsonValue.NULL;
    }
}
