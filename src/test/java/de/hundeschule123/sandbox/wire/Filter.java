package de.hundeschule123.sandbox.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The conditions of a list call; what sevdesk does not know, it silently ignores. */
public record Filter(Map<String, String> query) {
    public Filter {
        query = Map.copyOf(query);
    }

    public boolean has(String parameter) {
        return query.containsKey(parameter);
    }

    public boolean says(String parameter, String value) {
        return value.equals(query.get(parameter));
    }

    public Predicate<ObjectNode> where(String parameter, BiPredicate<ObjectNode, String> matches) {
        String wanted = query.get(parameter);
        return wanted == null ? row -> true : row -> matches.test(row, wanted);
    }

    public Predicate<ObjectNode> exact(String parameter) {
        return where(parameter, (row, wanted) -> wanted.equals(row.path(parameter).asText()));
    }

    /** Nested conditions count only as the pair of id and objectName. */
    public Predicate<ObjectNode> refersTo(String parameter, String field, String objectName) {
        if (!says(parameter + "[objectName]", objectName)) {
            return row -> true;
        }
        return where(
                parameter + "[id]",
                (row, wanted) -> wanted.equals(row.path(field).path("id").asText()));
    }

    /** The id a nested condition asks for; empty where there is none that counts. */
    public Optional<String> referredTo(String parameter, String objectName) {
        return says(parameter + "[objectName]", objectName)
                ? Optional.ofNullable(query.get(parameter + "[id]"))
                : Optional.empty();
    }

    public Optional<String> value(String parameter) {
        return Optional.ofNullable(query.get(parameter));
    }

    /** True where the row's time lies between the two, each given in Unix seconds. */
    public Predicate<ObjectNode> during(String from, String until, String field) {
        return time(from, field, order -> order >= 0).and(time(until, field, order -> order <= 0));
    }

    private Predicate<ObjectNode> time(String parameter, String field, IntPredicate fits) {
        String seconds = query.get(parameter);
        if (seconds == null) {
            return row -> true;
        }
        OffsetDateTime wanted = unix(parameter, seconds);
        String day = wanted.toLocalDate().toString();
        return row ->
                row.hasNonNull(field) && fits.test(compare(row.path(field).asText(), day, wanted));
    }

    /** True where one of the fields contains the wanted text, in whatever case. */
    public Predicate<ObjectNode> containing(String parameter, String... fields) {
        String wanted = query.get(parameter);
        if (wanted == null) {
            return row -> true;
        }
        String part = wanted.toLowerCase(Locale.ROOT);
        return row -> Stream.of(fields).anyMatch(field -> contains(row.path(field), part));
    }

    private static boolean contains(JsonNode text, String part) {
        return text.isTextual() && text.textValue().toLowerCase(Locale.ROOT).contains(part);
    }

    public Predicate<ObjectNode> between(String least, String most, String field) {
        return where(least, (row, wanted) -> amount(row, field).compareTo(number(wanted)) >= 0)
                .and(
                        where(
                                most,
                                (row, wanted) ->
                                        amount(row, field).compareTo(number(wanted)) <= 0));
    }

    private static BigDecimal amount(ObjectNode row, String field) {
        return new BigDecimal(row.path(field).asText("0"));
    }

    private static BigDecimal number(String wanted) {
        try {
            return new BigDecimal(wanted);
        } catch (NumberFormatException e) {
            throw Refusal.because(400, "Not a number: " + wanted);
        }
    }

    // Rows say the time in Germany; to compare days is enough unless it is the very same day.
    private static int compare(String rowSays, String day, OffsetDateTime wanted) {
        return rowSays.startsWith(day)
                ? OffsetDateTime.parse(rowSays).compareTo(wanted)
                : rowSays.compareTo(day);
    }

    private static OffsetDateTime unix(String parameter, String seconds) {
        if (!seconds.matches("-?\\d{1,12}")) {
            throw Refusal.because(400, "The parameter " + parameter + " must be a Unix timestamp");
        }
        return Instant.ofEpochSecond(Long.parseLong(seconds))
                .atZone(Wire.BERLIN)
                .toOffsetDateTime();
    }
}
