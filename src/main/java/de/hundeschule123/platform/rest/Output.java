package de.hundeschule123.platform.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

/** A JSON object being written; absent values become null so that each field is always there. */
public final class Output {

    private final JsonObjectBuilder json = Json.createObjectBuilder();

    public Output with(String field, Object value) {
        if (value == null) {
            json.addNull(field);
        } else if (value instanceof Integer number) {
            json.add(field, number);
        } else if (value instanceof Long number) {
            json.add(field, number);
        } else if (value instanceof Boolean flag) {
            json.add(field, flag);
        } else if (value instanceof JsonValue inner) {
            json.add(field, inner);
        } else {
            json.add(field, value.toString());
        }
        return this;
    }

    public JsonObject json() {
        return json.build();
    }
}
