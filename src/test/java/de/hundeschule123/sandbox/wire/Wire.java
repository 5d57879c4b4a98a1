package de.hundeschule123.sandbox.wire;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** How sevdesk writes values: nearly everything as a string, days as German midnight. */
public final class Wire {
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Reads numbers without loss and keeps the order of keys. */
    public static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    private Wire() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ObjectNode reference(Kind kind, String id) {
        return reference(kind.objectName(), id);
    }

    public static ObjectNode reference(String objectName, String id) {
        return object().put("id", id).put("objectName", objectName);
    }

    /** The same value with every number, flag and id inside turned into a string. */
    public static JsonNode asStrings(JsonNode value) {
        if (value instanceof ObjectNode given) {
            ObjectNode turned = object();
            given.properties()
                    .forEach(field -> turned.set(field.getKey(), asStrings(field.getValue())));
            return turned;
        }
        if (value instanceof ArrayNode given) {
            ArrayNode turned = JsonNodeFactory.instance.arrayNode();
            given.forEach(element -> turned.add(asStrings(element)));
            return turned;
        }
        if (value.isNull() || value.isMissingNode()) {
            return NullNode.instance;
        }
        if (value.isBoolean()) {
            return JsonNodeFactory.instance.textNode(value.booleanValue() ? "1" : "0");
        }
        return JsonNodeFactory.instance.textNode(
                value.isNumber() ? plain(value.decimalValue()) : value.asText());
    }

    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    public static String cents(BigDecimal amount) {
        return plain(amount.setScale(2, RoundingMode.HALF_UP));
    }

    /** The text of a field; null where it is absent, null or blank. */
    public static String text(JsonNode row, String field) {
        JsonNode value = row.path(field);
        return value.isNull() || value.isMissingNode() || value.asText().isBlank()
                ? null
                : value.asText();
    }

    public static String iso(ZonedDateTime time) {
        return ISO.format(time);
    }

    public static String iso(LocalDate day) {
        return ISO.format(day.atStartOfDay(BERLIN));
    }
}
