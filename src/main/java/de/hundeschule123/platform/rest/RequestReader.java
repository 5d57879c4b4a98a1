package de.hundeschule123.platform.rest;

import de.hundeschule123.platform.text.Declined;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.stream.JsonParser;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/**
 * Reads the body of a request into a record by JSON-B, after {@link RequestFields} has found
 * nothing in it that the record would not hold.
 *
 * <p>A body is UTF-8, or of the character set that the request declares, and every byte of it is a
 * character: what is guessed here would stand on invoices.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public class RequestReader implements MessageBodyReader<Record> {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Jsonb JSON_B = JsonbBuilder.create();

    @Override
    public boolean isReadable(
            Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(text(body.readAllBytes(), declared(media)), type);
    }

    /**
     * Reads a text.
     *
     * @throws Declined when it is not one JSON object and nothing else
     * @throws InvalidRequest when its fields are not those of the record
     */
    static <T extends Record> T read(String text, Class<T> type) {
        JsonObject fields = RequestFields.of(type).check(object(text));
        return JSON_B.fromJson(fields.toString(), type);
    }

    private static JsonObject object(String text) {
        try (JsonParser parser = Json.createParser(new StringReader(text));
                JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonBounds.check(parser);
            return reader.readObject();
        } catch (Declined declined) {
            throw declined;
        } catch (RuntimeException malformed) {
            // The parser has an exception of its own for each thing that it does not take.
            throw new Declined("input.json");
        }
    }

    private static Charset declared(MediaType media) {
        String name = media.getParameters().get(MediaType.CHARSET_PARAMETER);
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new NotSupportedException(unknown);
        }
    }

    private static String text(byte[] body, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException broken) {
            throw new Declined("input.charset", charset.name());
        }
    }
}
