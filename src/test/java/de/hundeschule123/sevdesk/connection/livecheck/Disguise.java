package de.hundeschule123.sevdesk.connection.livecheck;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import de.hundeschule123.sandbox.wire.Wire;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes from exchanges what belongs to a person or an account: ids of things become signs such as
 * {@code ${Contact-1}}, the same for the same thing, and texts become their kind, unless they are
 * sevdesk's own vocabulary or bear the marker of the trial.
 */
final class Disguise {
    /** sevdesk's own words and figures of what the trial itself has made. */
    private static final Set<String> VOCABULARY =
            Set.of(
                    "objectName",
                    "status",
                    "creditDebit",
                    "voucherType",
                    "currency",
                    "type",
                    "code",
                    "version",
                    "taxRates",
                    "taxRate",
                    "allowedReceiptTypes",
                    "accountNumber",
                    "accountName",
                    "mimeType",
                    "originMimeType",
                    "mimetype",
                    "responseCode",
                    "errorCode");

    private static final Set<String> SUMS = Set.of("sumNet", "sumTax", "sumGross");
    private static final Set<String> NAMED =
            Set.of("Category", "StaticCountry", "TaxRule", "AccountDatev", "CommunicationWayKey");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*");
    private static final Pattern DIGITS = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final int MOST_ROWS = 3;

    private final String marker;
    private final Map<String, String> signs = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    Disguise(String marker) {
        this.marker = marker;
    }

    /** The sign of the thing with an id: those of one kind are counted. */
    private String sign(String kind, String id) {
        return signs.computeIfAbsent(
                kind + "/" + id,
                first -> "${" + kind + "-" + counts.merge(kind, 1, Integer::sum) + "}");
    }

    /** A path with signs in place of ids that have one, and without the marker's time. */
    String path(String path) {
        String disguised = path;
        for (Map.Entry<String, String> entry : signs.entrySet()) {
            String[] kindAndId = entry.getKey().split("/", 2);
            disguised =
                    disguised.replace(
                            "/" + kindAndId[0] + "/" + kindAndId[1],
                            "/" + kindAndId[0] + "/" + entry.getValue());
        }
        return disguised.replace(marker, "${marker}");
    }

    JsonNode of(JsonNode value) {
        return of("", value);
    }

    /** What we send is ours: only ids and the marker's time are taken from it. */
    JsonNode request(JsonNode value) {
        if (value instanceof ObjectNode object) {
            ObjectNode disguised = Wire.object();
            String kind = object.path("objectName").asText("");
            object.properties()
                    .forEach(
                            field ->
                                    disguised.set(
                                            field.getKey(),
                                            requested(kind, field.getKey(), field.getValue())));
            return disguised;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode disguised = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> disguised.add(request(element)));
            return disguised;
        }
        return value.isTextual()
                ? TextNode.valueOf(value.textValue().replace(marker, "${marker}"))
                : value;
    }

    private JsonNode requested(String kind, String key, JsonNode value) {
        if (key.equals("id") && !kind.isEmpty() && !value.isNull()) {
            return id(kind, value);
        }
        return key.equals("filename") && value.isTextual()
                ? TextNode.valueOf(sign("File", value.textValue()))
                : request(value);
    }

    private JsonNode of(String key, JsonNode value) {
        if (value instanceof ObjectNode object) {
            return object(object);
        }
        if (value instanceof ArrayNode array) {
            return array(key, array);
        }
        if (value.isTextual()) {
            return TextNode.valueOf(text(key, value.textValue()));
        }
        if (value.isNumber() && key.equals("id")) {
            return TextNode.valueOf("number");
        }
        return value;
    }

    private ObjectNode object(ObjectNode object) {
        ObjectNode disguised = Wire.object();
        String kind = object.path("objectName").asText("");
        object.properties()
                .forEach(
                        field -> {
                            String key = field.getKey();
                            JsonNode value = field.getValue();
                            if (key.equals("id") && !kind.isEmpty() && !value.isNull()) {
                                disguised.set(key, id(kind, value));
                            } else if (key.equals("filename") && value.isTextual()) {
                                disguised.put(key, sign("File", value.textValue()));
                            } else if (key.equals("total")) {
                                disguised.put(key, value.isNumber() ? "number" : "digits");
                            } else {
                                disguised.set(key, of(key, value));
                            }
                        });
        return disguised;
    }

    /** What every account numbers alike keeps its number; whose ids are its own gets a sign. */
    private JsonNode id(String kind, JsonNode value) {
        return NAMED.contains(kind) ? value : TextNode.valueOf(sign(kind, value.asText()));
    }

    private ArrayNode array(String key, ArrayNode array) {
        ArrayNode disguised = JsonNodeFactory.instance.arrayNode();
        for (JsonNode element : array) {
            if (disguised.size() < MOST_ROWS || !element.isObject()) {
                disguised.add(of(key, element));
            }
        }
        return disguised;
    }

    private String text(String key, String text) {
        if (text.contains(marker)) {
            return text.replace(marker, "${marker}");
        }
        if (VOCABULARY.contains(key) || SUMS.contains(key) && counts.containsKey("File")) {
            return text;
        }
        if (DAY.matcher(text).matches()) {
            return "day";
        }
        if (DIGITS.matcher(text).matches()) {
            return "digits";
        }
        return text.length() <= 1 ? text : "text";
    }
}
