package de.hundeschule123.sandbox.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The fields of a row that is kept: they can not be altered, and they take a fifth of the memory
 * because rows of one shape share their names and equal small values are kept once.
 */
final class SlimRow extends AbstractMap<String, JsonNode> {
    private static final int MOST_SHARED = 20_000;
    private static final Set<String> UNIQUE = Set.of("Voucher", "Document");
    private static final Map<List<String>, Shape> SHAPES = new ConcurrentHashMap<>();
    private static final Map<JsonNode, JsonNode> SHARED = new ConcurrentHashMap<>();

    private final Shape shape;
    private final JsonNode[] values;

    private SlimRow(Shape shape, JsonNode[] values) {
        this.shape = shape;
        this.values = values;
    }

    /** The same row, slim and for good. */
    static ObjectNode of(ObjectNode row) {
        List<String> names = new ArrayList<>(row.size());
        JsonNode[] values = new JsonNode[row.size()];
        Map<JsonNode, JsonNode> seen = new HashMap<>();
        row.properties()
                .forEach(
                        field -> {
                            values[names.size()] =
                                    seen.computeIfAbsent(field.getValue(), SlimRow::kept);
                            names.add(field.getKey());
                        });
        Shape shape = SHAPES.computeIfAbsent(List.copyOf(names), Shape::new);
        return new ObjectNode(JsonNodeFactory.instance, new SlimRow(shape, values));
    }

    private static JsonNode kept(JsonNode value) {
        if (value instanceof ObjectNode object) {
            return UNIQUE.contains(object.path("objectName").asText())
                    ? of(object)
                    : shared(of(object));
        }
        return value.isTextual() && isCommon(value.textValue()) ? shared(value) : value;
    }

    // Flags, states, small sums and days, of which there are few however many rows there are.
    private static boolean isCommon(String text) {
        return text.length() <= 11 || text.startsWith("T00:00:00+", 10);
    }

    private static JsonNode shared(JsonNode value) {
        JsonNode known = SHARED.get(value);
        if (known == null && SHARED.size() < MOST_SHARED) {
            known = SHARED.putIfAbsent(value, value);
        }
        return known == null ? value : known;
    }

    private record Shape(List<String> names, Map<String, Integer> places) {
        Shape(List<String> names) {
            this(names, placesOf(names));
        }

        private static Map<String, Integer> placesOf(List<String> names) {
            Map<String, Integer> places = new HashMap<>();
            names.forEach(name -> places.put(name, places.size()));
            return Map.copyOf(places);
        }
    }

    @Override
    public JsonNode get(Object name) {
        Integer place = shape.places().get(name);
        return place == null ? null : values[place];
    }

    @Override
    public boolean containsKey(Object name) {
        return shape.places().containsKey(name);
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public Set<Entry<String, JsonNode>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return values.length;
            }

            @Override
            public Iterator<Entry<String, JsonNode>> iterator() {
                return entries();
            }
        };
    }

    private Iterator<Entry<String, JsonNode>> entries() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < values.length;
            }

            @Override
            public Entry<String, JsonNode> next() {
                if (next == values.length) {
                    throw new NoSuchElementException();
                }
                return Map.entry(shape.names().get(next), values[next++]);
            }
        };
    }
}
