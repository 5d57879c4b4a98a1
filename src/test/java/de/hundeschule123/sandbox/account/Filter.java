package de.hundeschule123.sandbox.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** The conditions of a list call; what sevdesk does not know, it silently ignores. */
public record Filter(Map<String, String> query) {
    public Filter {
        query = Map.copyOf(query);
    }

    boolean has(String parameter) {
        return query.containsKey(parameter);
    }

    boolean says(String parameter, String value) {
        return value.equals(query.get(parameter));
    }

    Predicate<ObjectNode> where(String parameter, BiPredicate<ObjectNode, String> matches) {
        String wanted = query.get(parameter);
        return wanted == null ? row -> true : row -> matches.test(row, wanted);
    }

    Predicate<ObjectNode> exact(String parameter) {
        return where(parameter, (row, wanted) -> wanted.equals(row.path(parameter).asText()));
    }

    /** Nested conditions count only as the pair of id and objectName. */
    Predicate<ObjectNode> refersTo(String parameter, String field, String objectName) {
        if (!says(parameter + "[objectName]", objectName)) {
            return row -> true;
        }
        return where(
                parameter + "[id]",
                (row, wanted) -> wanted.equals(row.path(field).path("id").asText()));
    }

    Predicate<ObjectNode> notBefore(String parameter, String field) {
        return where(
                parameter,
                (row, wanted) ->
                        row.hasNonNull(field)
                                && !time(row, field).isBefore(unix(parameter, wanted)));
    }

    Predicate<ObjectNode> notAfter(String parameter, String field) {
        return where(
                parameter,
                (row, wanted) ->
                        row.hasNonNull(field)
                                && !time(row, field).isAfter(unix(parameter, wanted)));
    }

    static boolean contains(String text, String part) {
        return text != null
                && text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    private static Instant time(ObjectNode row, String field) {
        return OffsetDateTime.parse(row.path(field).asText()).toInstant();
    }

    private static Instant unix(String parameter, String seconds) {
        if (!seconds.matches("-?\\d{1,12}")) {
            throw Refusal.because(400, "The parameter " + parameter + " must be a Unix timestamp");
        }
        return Instant.ofEpochSecond(Long.parseLong(seconds));
    }
}
