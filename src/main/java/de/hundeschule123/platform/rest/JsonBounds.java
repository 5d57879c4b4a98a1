package de.hundeschule123.platform.rest;

import de.hundeschule123.platform.text.Declined;
import jakarta.json.stream.JsonParser;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * The bounds on the shape of JSON: no deeper than this interface ever needs, for each level costs
 * stack, and each name once in an object, for of two values nobody can say which was meant.
 */
final class JsonBounds {

    static final int DEEPEST = 32;

    private final Deque<Set<String>> open = new ArrayDeque<>();

    private JsonBounds() {}

    /**
     * Reads to the end.
     *
     * @throws Declined when it is out of bounds
     */
    static void check(JsonParser parser) {
        JsonBounds bounds = new JsonBounds();
        while (parser.hasNext()) {
            bounds.follow(parser.next(), parser);
        }
    }

    private void follow(JsonParser.Event event, JsonParser parser) {
        switch (event) {
            case START_OBJECT, START_ARRAY -> open();
            case END_OBJECT, END_ARRAY -> open.pop();
            case KEY_NAME -> name(parser.getString());
            default -> {}
        }
    }

    private void open() {
        if (open.size() == DEEPEST) {
            throw new Declined("input.deep", DEEPEST);
        }
        open.push(new HashSet<>());
    }

    private void name(String name) {
        if (!open.element().add(name)) {
            throw new Declined("input.twice", new UnknownField(name).shown());
        }
    }
}
