package de.hundeschule123.sevdesk.api.client;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * One object in an answer of sevdesk. What it says is read leniently: numbers come as strings or
 * numbers, objects alone or in a list of one, days in several forms. What it is, is read strictly:
 * where a list, a thing or an id is due and is not there, the answer is {@link NotUnderstood},
 * never an empty one.
 */
public record Answer(JsonObject json) {

    private static final Pattern ID = Pattern.compile("(?!0+$)[A-Za-z0-9][A-Za-z0-9_-]{0,39}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern PLACE = Pattern.compile("\\d{1,9}");
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_NUMBER = 60;
    private static final int MOST_PLACES = 30;

    /**
     * The rows of a list: a list of JSON, with or without the envelope {@code {"objects": …}}, or
     * the object of numbered rows that PHP makes of a list which it has filtered.
     *
     * @throws NotUnderstood when it is none, or when one of its rows is no object
     */
    public static List<Answer> list(JsonValue body) {
        return values(unwrapped(body)).stream().map(Answer::row).toList();
    }

    private static List<JsonValue> values(JsonValue list) {
        if (list instanceof JsonArray array) {
            return array;
        }
        if (list instanceof JsonObject numbered && isNumbered(numbered)) {
            return List.copyOf(numbered.values());
        }
        throw new NotUnderstood("list");
    }

    private static Answer row(JsonValue row) {
        if (row instanceof JsonObject object) {
            return new Answer(object);
        }
        throw new NotUnderstood("object in the list");
    }

    private static boolean isNumbered(JsonObject object) {
        return !object.isEmpty()
                && object.keySet().stream().allMatch(key -> PLACE.matcher(key).matches());
    }

    /**
     * The rows of a list that has no pages.
     *
     * @throws NotUnderstood when it is none, or when there are said to be more
     */
    public static List<Answer> whole(JsonValue body) {
        List<Answer> rows = list(body);
        if (total(body).orElse(rows.size()) != rows.size()) {
            throw new NotUnderstood("whole list");
        }
        return rows;
    }

    /**
     * The one object in the body, alone or in a list of one.
     *
     * @throws NotUnderstood when there is none, or several
     */
    public static Answer one(JsonValue body) {
        JsonValue objects = unwrapped(body);
        if (objects instanceof JsonObject single && !isNumbered(single)) {
            return new Answer(single);
        }
        List<Answer> rows = list(body);
        if (rows.size() != 1) {
            throw new NotUnderstood("single object");
        }
        return rows.get(0);
    }

    /**
     * The answer to a deletion: a list in which nothing is left.
     *
     * @throws NotUnderstood when it is another
     */
    public static Void deleted(JsonValue body) {
        if (!(unwrapped(body) instanceof JsonArray left)
                || left.isEmpty()
                || !left.stream().allMatch(JsonValue.NULL::equals)) {
            throw new NotUnderstood("list in which nothing is left");
        }
        return null;
    }

    private static JsonValue unwrapped(JsonValue body) {
        return body instanceof JsonObject object && object.containsKey("objects")
                ? object.get("objects")
                : body;
    }

    /**
     * The number of all rows of a list, when it was asked for and told.
     *
     * @throws NotUnderstood when what is told is no number of rows
     */
    public static OptionalLong total(JsonValue body) {
        if (!(body instanceof JsonObject object) || isNothing(object.get("total"))) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(new Answer(object).number("total"));
    }

    private static boolean isNothing(JsonValue value) {
        return value == null || value == JsonValue.NULL;
    }

    /** Whether there is something under this name, be it nothing. */
    public boolean has(String name) {
        return json.containsKey(name);
    }

    /** A text without control characters, of bounded length; numbers are read as their digits. */
    public Optional<String> text(String name) {
        return text(name, LONGEST_TEXT);
    }

    /** A text of which at most so many characters are kept. */
    public Optional<String> text(String name, int longest) {
        return Optional.ofNullable(json.get(name))
                .flatMap(Answer::written)
                .map(text -> SafeText.of(text, longest))
                .filter(text -> !text.isEmpty());
    }

    private static Optional<String> written(JsonValue value) {
        if (value instanceof JsonString string) {
            return Optional.of(string.getString());
        }
        return value instanceof JsonNumber number
                ? sized(number.bigDecimalValue()).map(BigDecimal::toPlainString)
                : Optional.empty();
    }

    /** A decimal number, however it is written; nothing when it is none. */
    public Optional<BigDecimal> decimal(String name) {
        JsonValue value = json.get(name);
        if (value == JsonValue.TRUE) {
            return Optional.of(BigDecimal.ONE);
        }
        return text(name).flatMap(Answer::parsed);
    }

    private static Optional<BigDecimal> parsed(String text) {
        try {
            return text.length() > LONGEST_NUMBER
                    ? Optional.empty()
                    : sized(new BigDecimal(text.strip()));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** A number that can be written out: 1e999999999 would be a gigabyte of zeros. */
    private static Optional<BigDecimal> sized(BigDecimal number) {
        return number.precision() <= LONGEST_NUMBER && Math.abs(number.scale()) <= MOST_PLACES
                ? Optional.of(number)
                : Optional.empty();
    }

    /**
     * A number by which something is known or counted.
     *
     * @throws NotUnderstood when it is not written as one
     */
    public long number(String name) {
        return Optional.ofNullable(json.get(name))
                .flatMap(Answer::written)
                .filter(digits -> NUMBER.matcher(digits).matches())
                .map(Long::parseLong)
                .orElseThrow(() -> new NotUnderstood(name));
    }

    /** A calendar day in Germany; nothing when it is none. */
    public Optional<LocalDate> day(String name) {
        return text(name).flatMap(WireDates::read);
    }

    /** A moment; nothing when it is none. */
    public Optional<Instant> moment(String name) {
        return text(name).flatMap(WireDates::moment);
    }

    /** An object inside, alone or in a list of one. */
    public Optional<Answer> object(String name) {
        JsonValue value = json.get(name);
        if (value instanceof JsonArray list && list.size() == 1) {
            value = list.get(0);
        }
        return value instanceof JsonObject object
                ? Optional.of(new Answer(object))
                : Optional.empty();
    }

    /** A list of objects inside; empty where there is nothing under this name. */
    public List<Answer> objects(String name) {
        return isNothing(json.get(name)) ? List.of() : list(json.get(name));
    }

    /**
     * A list of texts inside; empty where there is nothing under this name.
     *
     * @throws NotUnderstood when there is something else
     */
    public List<String> texts(String name) {
        return isNothing(json.get(name))
                ? List.of()
                : values(json.get(name)).stream()
                        .filter(JsonString.class::isInstance)
                        .map(text -> ((JsonString) text).getString())
                        .toList();
    }

    /**
     * The id of the object.
     *
     * @throws NotUnderstood when there is none that could be one
     */
    public String id() {
        return id(json.get("id")).orElseThrow(() -> new NotUnderstood("id"));
    }

    /**
     * The id of the object as a number, as it must be named in a reference to it.
     *
     * @throws NotUnderstood when there is none that could be one
     */
    public String numberId() {
        long id = number("id");
        if (id == 0) {
            throw new NotUnderstood("id");
        }
        return Long.toString(id);
    }

    /**
     * This object, unless it says of itself to be something else: ids are counted for each kind of
     * thing anew, so the 7th voucher and the 7th contact bear the same.
     *
     * @throws NotUnderstood when it is of another kind
     */
    public Answer being(String kind) {
        if (text("objectName").filter(told -> !told.equals(kind)).isPresent()) {
            throw new NotUnderstood(kind);
        }
        return this;
    }

    /**
     * This object, when it is the one that was asked for.
     *
     * @throws NotUnderstood when it is another
     */
    public Answer called(String id) {
        if (!id.equals(id())) {
            throw new NotUnderstood("object with the id that was asked for");
        }
        return this;
    }

    /**
     * The id in a reference {@code {"id": …, "objectName": …}}; nothing where nothing is referred
     * to.
     *
     * @throws NotUnderstood when there is a reference to something that cannot be
     */
    public Optional<String> reference(String name) {
        if (isNobody(json.get(name))) {
            return Optional.empty();
        }
        JsonValue id = object(name).orElseThrow(() -> new NotUnderstood(name)).json().get("id");
        return isNobody(id)
                ? Optional.empty()
                : Optional.of(id(id).orElseThrow(() -> new NotUnderstood("id of the " + name)));
    }

    /** PHP has several words for nothing. */
    private static boolean isNobody(JsonValue value) {
        return isNothing(value)
                || value == JsonValue.FALSE
                || value instanceof JsonArray list && list.isEmpty()
                || written(value).filter(text -> text.isBlank() || text.equals("0")).isPresent();
    }

    private static Optional<String> id(JsonValue value) {
        return value == null
                ? Optional.empty()
                : written(value).filter(id -> ID.matcher(id).matches());
    }
}
