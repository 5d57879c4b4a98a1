package de.hundeschule123.platform.rest;

import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import java.lang.reflect.RecordComponent;

/**
 * Writes an answer with its fields in the order in which they stand in the record, and with the
 * fields that extensions add beside them.
 */
final class AnswerWriter implements JsonbSerializer<Record> {

    static final String EXTENSIONS = "extensions";

    @Override
    public void serialize(Record answer, JsonGenerator json, SerializationContext context) {
        json.writeStartObject();
        for (RecordComponent field : answer.getClass().getRecordComponents()) {
            if (!field.getName().equals(EXTENSIONS)) {
                write(field.getName(), value(field, answer), json, context);
            }
        }
        if (answer instanceof ExtendedAnswer extended) {
            extended.extensions().forEach((name, added) -> write(name, added, json, context));
        }
        json.writeEnd();
    }

    private static Object value(RecordComponent field, Record answer) {
        try {
            return field.getAccessor().invoke(answer);
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException(field + " cannot be read", hidden);
        }
    }

    private static void write(
            String name, Object value, JsonGenerator json, SerializationContext context) {
        if (value == null) {
            json.writeNull(name);
        } else {
            context.serialize(name, value, json);
        }
    }
}
