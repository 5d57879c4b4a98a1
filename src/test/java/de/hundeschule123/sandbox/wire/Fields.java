package de.hundeschule123.sandbox.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** The fields of a request's body, with the checks sevdesk makes before it looks closer. */
public record Fields(ObjectNode body) {

    public JsonNode required(String field) {
        JsonNode value = body.path(field);
        if (value.isMissingNode()
                || value.isNull()
                || (value.isTextual() && value.asText().isBlank())) {
            throw Refusal.because(400, "The required parameter " + field + " is missing");
        }
        return value;
    }

    public void requiredOneOf(String one, String other) {
        if (Wire.text(body, one) == null && Wire.text(body, other) == null) {
            throw Refusal.because(400, "One of " + one + " and " + other + " is required");
        }
    }

    public Fields requiredObject(String field) {
        if (required(field) instanceof ObjectNode object) {
            return new Fields(object);
        }
        throw Refusal.because(400, "The parameter " + field + " must be an object");
    }

    /** The id inside a nested reference such as {@code {"id": 1, "objectName": "Contact"}}. */
    public String requiredReference(String field, String objectName) {
        required(field);
        return reference(field, objectName);
    }

    public String reference(String field, String objectName) {
        JsonNode value = body.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.path("id").asText().matches("\\d+")
                || !objectName.equals(value.path("objectName").asText())) {
            throw Refusal.because(
                    400,
                    "The parameter "
                            + field
                            + " expected array with 'id' and 'objectName' "
                            + objectName);
        }
        return value.path("id").asText();
    }

    public BigDecimal number(String field) {
        JsonNode value = required(field);
        try {
            return value.isNumber() ? value.decimalValue() : new BigDecimal(value.asText());
        } catch (NumberFormatException e) {
            throw Refusal.because(
                    400, "The parameter " + field + " is not a number: " + value.asText());
        }
    }

    /** Takes the named fields over into a row, as strings; absent ones leave the row as it is. */
    public void into(ObjectNode row, Iterable<String> names) {
        for (String name : names) {
            if (body.has(name)) {
                row.set(name, Wire.asStrings(body.get(name)));
            }
        }
    }
}
