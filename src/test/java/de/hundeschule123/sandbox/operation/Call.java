package de.hundeschule123.sandbox.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.wire.Filter;
import de.hundeschule123.sandbox.wire.Refusal;
import de.hundeschule123.sandbox.wire.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** A call as it arrived, read to its last byte. */
public record Call(
        String method, String path, Map<String, String> query, String contentType, byte[] body) {

    String required(String parameter) {
        String value = query.get(parameter);
        if (value == null || value.isBlank()) {
            throw Refusal.because(400, "The required parameter " + parameter + " is missing");
        }
        return value;
    }

    Filter filter() {
        return new Filter(query);
    }

    public ObjectNode json() {
        try {
            JsonNode read = Wire.JSON.readTree(body);
            if (read instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw Refusal.because(400, "The body is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw Refusal.because(400, "The body must be a JSON object");
    }
}
