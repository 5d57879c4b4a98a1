package de.hundeschule123.platform.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Describes records as OpenAPI schemas: fields and types as the record has them, bounds by Jakarta
 * Validation, words and examples by {@code @Schema}.
 *
 * <p>A request has no other fields than these, and those that must be there are required. Of an
 * answer every field is always there, and an {@link Optional} one may be null.
 */
final class RecordSchemas {

    /** What a record is for, which decides what of it must be there. */
    private enum Use {
        REQUEST,
        ANSWER,
        DOCUMENT
    }

    private final Map<String, Schema> schemas = new LinkedHashMap<>();

    /** All that were described, by their names. */
    Map<String, Schema> all() {
        return schemas;
    }

    /** A reference to a request's record. */
    Schema request(Class<?> record) {
        return reference(record, Use.REQUEST);
    }

    /** A reference to an answer's record. */
    Schema answer(Class<?> record) {
        return reference(record, Use.ANSWER);
    }

    /** A reference to the record of a document that leaves out what it has not. */
    Schema document(Class<?> record) {
        return reference(record, Use.DOCUMENT);
    }

    /** Describes a field that an extension adds to an answer. */
    void add(AddedField field) {
        answer(field.to());
        Schema extended = schemas.get(name(field.to()));
        extended.addProperty(field.name(), answer(field.type()));
        extended.addRequired(field.name());
    }

    private Schema reference(Class<?> record, Use use) {
        String name = name(record);
        if (!schemas.containsKey(name)) {
            schemas.put(name, null);
            schemas.put(name, fields(record, use));
        }
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }

    private static String name(Class<?> record) {
        var said =
                record.getAnnotation(
                        org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        return said == null || said.name().isEmpty() ? record.getSimpleName() : said.name();
    }

    private Schema fields(Class<?> record, Use use) {
        Schema schema = describe(OASFactory.createSchema(), record).addType(SchemaType.OBJECT);
        for (RecordComponent field : record.getRecordComponents()) {
            if (!field.getName().equals(AnswerWriter.EXTENSIONS)) {
                schema.addProperty(field.getName(), field(field, use));
                if (use == Use.ANSWER || field.getAccessor().isAnnotationPresent(NotNull.class)) {
                    schema.addRequired(field.getName());
                }
            }
        }
        return use == Use.REQUEST
                ? schema.additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false))
                : schema;
    }

    private Schema field(RecordComponent field, Use use) {
        Schema schema = describe(type(field.getGenericType(), use), field.getAccessor());
        Size size = field.getAccessor().getAnnotation(Size.class);
        return size == null ? schema : schema.maxLength(size.max());
    }

    private Schema type(Type type, Use use) {
        if (type instanceof ParameterizedType generic) {
            Schema inner = type(generic.getActualTypeArguments()[0], use);
            return generic.getRawType() == Optional.class
                    ? inner.addType(SchemaType.NULL)
                    : OASFactory.createSchema().addType(SchemaType.ARRAY).items(inner);
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted.isRecord()) {
            return reference(wanted, use);
        }
        Schema schema = OASFactory.createSchema();
        if (wanted.isEnum()) {
            schema.enumeration(
                    Arrays.stream(wanted.getEnumConstants())
                            .map(constant -> (Object) ((Enum<?>) constant).name())
                            .toList());
        } else if (wanted == LocalDate.class) {
            schema.format("date");
        } else if (wanted == long.class || wanted == Long.class) {
            schema.format("int64");
        }
        return types(wanted, use).stream().reduce(schema, Schema::addType, (one, other) -> one);
    }

    /** A number that is sent may be written as text. */
    private static List<SchemaType> types(Class<?> wanted, Use use) {
        if (wanted == String.class || wanted == LocalDate.class || wanted.isEnum()) {
            return List.of(SchemaType.STRING);
        } else if (wanted == boolean.class || wanted == Boolean.class) {
            return List.of(SchemaType.BOOLEAN);
        } else if (wanted == BigDecimal.class && use == Use.REQUEST) {
            return List.of(SchemaType.STRING, SchemaType.NUMBER);
        } else if (wanted == Integer.class && use == Use.REQUEST) {
            return List.of(SchemaType.INTEGER, SchemaType.STRING);
        } else if (wanted == int.class || wanted == long.class || wanted == Long.class) {
            return List.of(SchemaType.INTEGER);
        }
        throw new IllegalArgumentException("no record of the interface has a " + wanted);
    }

    private static Schema describe(Schema schema, java.lang.reflect.AnnotatedElement described) {
        var said =
                described.getAnnotation(
                        org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        if (said == null) {
            return schema;
        }
        if (!said.description().isEmpty()) {
            schema.description(said.description());
        }
        if (said.examples().length > 0) {
            schema.examples(List.of((Object[]) said.examples()));
        }
        if (said.enumeration().length > 0) {
            schema.enumeration(List.of((Object[]) said.enumeration()));
        }
        return schema;
    }
}
