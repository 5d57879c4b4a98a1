package de.hundeschule123.sevdesk.api.client;

import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.SevdeskFailure.Details;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Optional;

/**
 * Reads the body of a success, of whatever media type it says to be: JSON, the whole of it, and no
 * error inside.
 */
public class AnswerReader implements MessageBodyReader<AnswerBody> {

    /** What failures are of before somebody has named the operation. */
    static final String CALL = "call";

    /** Which of the successes it was is nobody's concern. */
    static final int SUCCESS = 200;

    @Override
    public boolean isReadable(
            Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == AnswerBody.class;
    }

    /**
     * Reads a body.
     *
     * @throws SevdeskFailure when it is none, or when sevdesk says in it that it will not do it
     */
    @Override
    public AnswerBody readFrom(
            Class<AnswerBody> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream in) {
        return read(in);
    }

    static AnswerBody read(InputStream in) {
        JsonValue body = parsed(bytes(in)).orElseThrow(() -> unseen("unreadable", null));
        SaidError.in(body)
                .ifPresent(
                        error -> {
                            throw new SevdeskFailure.Rejected(
                                    CALL, error.details(SUCCESS, "error inside success"));
                        });
        if (body instanceof JsonObject object && !isEmpty(object.get("error"))) {
            throw unseen("not understood", null);
        }
        return new AnswerBody(body);
    }

    private static byte[] bytes(InputStream in) {
        try {
            return in.readAllBytes();
        } catch (OutOfBounds endless) {
            throw unseen(endless.getMessage(), endless);
        } catch (IOException | RuntimeException broken) {
            throw unseen("cut", broken);
        }
    }

    /** All of the bytes as JSON: what has something behind it was not written as one answer. */
    static Optional<JsonValue> parsed(byte[] bytes) {
        if (bytes.length == 0) {
            return Optional.empty();
        }
        try (JsonParser parser = Json.createParser(new ByteArrayInputStream(bytes))) {
            parser.next();
            JsonValue body = parser.getValue();
            return Optional.of(body).filter(whole -> !parser.hasNext());
        } catch (RuntimeException none) {
            // What is nested too deeply or has too many digits fails with no kind of its own.
            return Optional.empty();
        }
    }

    private static boolean isEmpty(JsonValue error) {
        return error == null
                || error == JsonValue.NULL
                || error == JsonValue.FALSE
                || error instanceof JsonString text && text.getString().isBlank()
                || error instanceof JsonArray list && list.isEmpty()
                || error instanceof JsonObject object && object.isEmpty();
    }

    private static SevdeskFailure.Unseen unseen(String how, Throwable cause) {
        return new SevdeskFailure.Unseen(CALL, new Details(SUCCESS, how, null, null), cause);
    }
}
