package de.hundeschule123.document.screen;

import de.hundeschule123.platform.text.Declined;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An invoice as it stands in the form: each field as text under its name, whether it can be read or
 * not.
 */
record TypedInvoice(Map<String, String> fields, List<Map<String, String>> lines) {

    private static final String LINES = "lines";
    private static final int MOST_LINES = 400;

    TypedInvoice {
        if (lines.size() > MOST_LINES) {
            throw new Declined("error.request");
        }
    }

    /**
     * The form that a page sends, or that was kept.
     *
     * @throws Declined when it is none
     */
    static TypedInvoice of(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return of(reader.readObject());
        } catch (JsonException malformed) {
            throw new Declined("error.request");
        }
    }

    static TypedInvoice of(JsonObject form) {
        List<Map<String, String>> lines = new ArrayList<>();
        if (form.get(LINES) instanceof JsonArray array) {
            for (JsonValue line : array) {
                if (line instanceof JsonObject cells) {
                    lines.add(texts(cells));
                }
            }
        }
        return new TypedInvoice(texts(form), lines);
    }

    private static Map<String, String> texts(JsonObject object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.forEach(
                (name, value) -> {
                    if (value instanceof JsonString text) {
                        texts.put(name, text.getString());
                    }
                });
        return texts;
    }

    JsonObjectBuilder json() {
        JsonObjectBuilder json = object(fields);
        JsonArrayBuilder array = Json.createArrayBuilder();
        lines.forEach(line -> array.add(object(line)));
        return json.add(LINES, array);
    }

    private static JsonObjectBuilder object(Map<String, String> texts) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        texts.forEach(object::add);
        return object;
    }
}
