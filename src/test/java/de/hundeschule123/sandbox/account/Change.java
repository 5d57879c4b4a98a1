package de.hundeschule123.sandbox.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.wire.Kind;
import java.util.Objects;

/** A change to one row: its new content, or its removal where the content is null. */
public record Change(Kind kind, String id, ObjectNode row) {
    public Change {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(id);
    }

    public static Change put(Kind kind, ObjectNode row) {
        return new Change(kind, row.path("id").asText(), row);
    }

    public static Change removed(Kind kind, String id) {
        return new Change(kind, id, null);
    }
}
