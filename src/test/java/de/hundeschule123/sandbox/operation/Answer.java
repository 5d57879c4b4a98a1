package de.hundeschule123.sandbox.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.wire.Refusal;
import de.hundeschule123.sandbox.wire.Wire;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** An answer before it goes on the wire. */
public record Answer(int status, String contentType, byte[] body, Map<String, String> headers) {

    public static Answer objects(int status, JsonNode objects) {
        ObjectNode envelope = Wire.object();
        envelope.set("objects", objects);
        return json(status, envelope);
    }

    public static Answer json(int status, JsonNode value) {
        try {
            return new Answer(
                    status, "application/json", Wire.JSON.writeValueAsBytes(value), Map.of());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Answer text(int status, String contentType, String text) {
        return new Answer(
                status,
                contentType + ";charset=utf-8",
                text.getBytes(StandardCharsets.UTF_8),
                Map.of());
    }

    public static Answer of(Refusal refusal) {
        return error(refusal.status(), refusal.status(), refusal.code(), refusal.getMessage());
    }

    /** sevdesk's error body; now and then it hides behind another status than its own. */
    public static Answer error(int status, int responseCode, Integer code, String message) {
        ObjectNode envelope = Wire.object();
        ObjectNode error = envelope.putObject("error");
        error.put("exceptionUUID", UUID.randomUUID().toString()).put("message", message);
        error.put("errorCode", 0).put("code", code).putArray("data");
        error.put("responseCode", responseCode);
        envelope.set("objects", NullNode.instance);
        return json(status, envelope);
    }

    public Answer with(String header, String value) {
        return new Answer(status, contentType, body, Map.of(header, value));
    }

    @Override
    public String toString() {
        return "Answer[" + status + ", " + body.length + " bytes]";
    }
}
