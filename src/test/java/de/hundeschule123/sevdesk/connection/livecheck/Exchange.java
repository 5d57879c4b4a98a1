package de.hundeschule123.sevdesk.connection.livecheck;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.wire.Wire;

/**
 * An exchange is one call with its answer, as it is kept: without the token, and with signs for ids
 * and kinds for texts in place of what belongs to a person.
 */
record Exchange(String method, String path, JsonNode body, int status, JsonNode answer) {

    ObjectNode toJson() {
        ObjectNode json = Wire.object().put("method", method).put("path", path);
        json.set("body", body);
        json.put("status", status);
        json.set("answer", answer);
        return json;
    }

    static Exchange of(JsonNode json) {
        return new Exchange(
                json.path("method").asText(),
                json.path("path").asText(),
                json.path("body"),
                json.path("status").asInt(),
                json.path("answer"));
    }
}
