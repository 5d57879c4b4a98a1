package de.hundeschule123.sandbox.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;

/** A change to one row: its new content, or its removal where the content is null. */
record Change(Kind kind, String id, ObjectNode row) {
    Change {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(id);
    }

    static Change put(Kind kind, ObjectNode row) {
        return new Change(kind, row.path("id").asText(), row);
    }

    static Change removed(Kind kind, String id) {
        return new Change(kind, id, null);
    }
}
