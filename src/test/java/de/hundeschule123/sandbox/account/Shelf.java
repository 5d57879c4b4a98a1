package de.hundeschule123.sandbox.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.wire.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A shelf holds all rows of one kind in the order they came, and finds those that say a certain
 * thing without looking at the others.
 */
final class Shelf {
    private final Map<String, ObjectNode> rows = new LinkedHashMap<>();
    private final Map<String, Map<String, Map<String, ObjectNode>>> indexes = new HashMap<>();

    Shelf(Kind kind) {
        kind.indexed().forEach(field -> indexes.put(field, new HashMap<>()));
    }

    void put(String id, ObjectNode row) {
        ObjectNode former = rows.put(id, row);
        indexes.forEach(
                (field, index) -> {
                    String value = valueOf(row, field);
                    if (former != null && !Objects.equals(valueOf(former, field), value)) {
                        forget(index, valueOf(former, field), id);
                    }
                    if (value != null) {
                        index.computeIfAbsent(value, first -> new LinkedHashMap<>(2)).put(id, row);
                    }
                });
    }

    void remove(String id) {
        ObjectNode former = rows.remove(id);
        if (former != null) {
            indexes.forEach((field, index) -> forget(index, valueOf(former, field), id));
        }
    }

    private static void forget(
            Map<String, Map<String, ObjectNode>> index, String value, String id) {
        Map<String, ObjectNode> said = value == null ? null : index.get(value);
        if (said != null && said.remove(id) != null && said.isEmpty()) {
            index.remove(value);
        }
    }

    /** What a row says in a field: its text, or the id of the row it refers to. */
    private static String valueOf(ObjectNode row, String field) {
        var value = row.path(field);
        if (value.isObject()) {
            value = value.path("id");
        }
        return value.isTextual() ? value.textValue() : null;
    }

    ObjectNode find(String id) {
        return rows.get(id);
    }

    Collection<ObjectNode> all() {
        return rows.values();
    }

    /** The rows whose indexed field says this, in the order they came. */
    Collection<ObjectNode> saying(String field, String value) {
        Map<String, ObjectNode> said = Objects.requireNonNull(indexes.get(field), field).get(value);
        return said == null ? List.of() : said.values();
    }
}
