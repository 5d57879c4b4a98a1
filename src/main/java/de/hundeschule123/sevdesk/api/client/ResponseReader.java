package de.hundeschule123.sevdesk.api.client;

import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.SevdeskFailure.Details;
import de.hundeschule123.sevdesk.api.client.Exchange.Bound;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/**
 * The reading of one answer: what was asked for, within bounds, or the failure that it stands for.
 *
 * <p>Between us and sevdesk stand firewalls, gateways and proxies that answer in its place. A
 * refusal counts only in sevdesk's own words; all else is a disturbance, whatever its status.
 */
final class ResponseReader {

    private static final int MOST_KEPT = Bound.WHOLE.mostBytes();
    private static final int CHUNK = 16 * 1024;
    private static final int GZIP = 0x1f;
    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_MESSAGE = 900;

    private final String operation;
    private final Response response;
    private final Deadline deadline;
    private final Bound bound;

    ResponseReader(String operation, Response response, Deadline deadline, Bound bound) {
        this.operation = operation;
        this.response = response;
        this.deadline = deadline;
        this.bound = bound;
    }

    /**
     * What was asked for, as a form finds it in the body of a success.
     *
     * @throws SevdeskFailure for everything else
     */
    <T> T as(Function<JsonValue, T> form) {
        JsonValue body = body();
        try {
            return form.apply(body);
        } catch (NotUnderstood other) {
            throw unseen("not understood", other);
        }
    }

    private JsonValue body() {
        int status = response.getStatus();
        if (status < 200 || status >= 300) {
            throw refusal(status);
        }
        JsonValue body = parsed(bytes()).orElseThrow(() -> unseen("unreadable", null));
        ownError(body)
                .ifPresent(
                        error -> {
                            throw new SevdeskFailure.Rejected(
                                    operation, details(error, "error inside success"));
                        });
        if (body instanceof JsonObject object && !isEmpty(object.get("error"))) {
            throw unseen("not understood", null);
        }
        return body;
    }

    private SevdeskFailure refusal(int status) {
        if (status == 429) {
            return new SevdeskFailure.Busy(operation, details("429"), retryAfter().orElse(null));
        }
        if (status == 401) {
            return new SevdeskFailure.AccountRejected(operation, details("account"));
        }
        Optional<JsonObject> error = saidError();
        if (status < 400 || status >= 500 || status == 408) {
            return new SevdeskFailure.Unseen(operation, details(error, "server"), null);
        }
        if (error.isEmpty()) {
            return unseen("not from sevdesk", null);
        }
        return status == 402 || status == 403
                ? new SevdeskFailure.AccountRejected(operation, details(error, "account"))
                : new SevdeskFailure.Rejected(operation, details(error, "rejected"));
    }

    private Optional<JsonObject> saidError() {
        try {
            return parsed(bytes()).flatMap(ResponseReader::ownError);
        } catch (SevdeskFailure.Unseen broken) {
            return Optional.empty();
        }
    }

    /** sevdesk's own error: an object that says at least one of what its errors say. */
    private static Optional<JsonObject> ownError(JsonValue body) {
        if (body instanceof JsonObject object && object.get("error") instanceof JsonObject error) {
            Answer said = new Answer(error);
            boolean own =
                    said.text("message").isPresent()
                            || said.text("code").isPresent()
                            || said.text("exceptionUUID").isPresent();
            return Optional.of(error).filter(any -> own);
        }
        return Optional.empty();
    }

    private static boolean isEmpty(JsonValue error) {
        return error == null
                || error == JsonValue.NULL
                || error == JsonValue.FALSE
                || error instanceof JsonString text && text.getString().isBlank()
                || error instanceof JsonArray list && list.isEmpty()
                || error instanceof JsonObject object && object.isEmpty();
    }

    private Details details(String otherwise) {
        return details(saidError(), otherwise);
    }

    private Details details(Optional<JsonObject> error, String otherwise) {
        return error.map(own -> details(own, otherwise))
                .orElseGet(() -> new Details(response.getStatus(), otherwise, null, null));
    }

    private Details details(JsonObject error, String otherwise) {
        Answer answer = new Answer(error);
        return new Details(
                response.getStatus(),
                answer.text("code", LONGEST_CODE).orElse(otherwise),
                answer.text("exceptionUUID", LONGEST_CODE).orElse(null),
                answer.text("message", LONGEST_MESSAGE).orElse(null));
    }

    /** A date counts from the moment of the answer on sevdesk's own clock, which it names. */
    private Optional<Duration> retryAfter() {
        return Optional.ofNullable(response.getHeaderString("Retry-After"))
                .flatMap(
                        wish ->
                                RetryAfter.read(
                                        wish,
                                        Optional.ofNullable(response.getDate())
                                                .map(Date::toInstant)));
    }

    /** All of the bytes as JSON: what has something behind it was not written as one answer. */
    private static Optional<JsonValue> parsed(byte[] bytes) {
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

    private byte[] bytes() {
        try (InputStream in = unpacked(response.readEntity(InputStream.class))) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            TextTruncation textTruncation = new TextTruncation();
            byte[] chunk = new byte[CHUNK];
            long come = 0;
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                come += read;
                int kept = bound == Bound.BEGINNINGS ? textTruncation.keep(chunk, read) : read;
                all.write(chunk, 0, kept);
                if (come > bound.mostBytes() || all.size() > MOST_KEPT) {
                    throw unseen("too large", null);
                }
                if (deadline.isOver()) {
                    throw unseen("too slow", null);
                }
            }
            return all.toByteArray();
        } catch (IOException | RuntimeException broken) {
            throw broken instanceof SevdeskFailure.Unseen known ? known : unseen("cut", broken);
        }
    }

    /**
     * Some proxies pack what nobody asked them to pack; JSON never begins as a packed answer does.
     */
    private static InputStream unpacked(InputStream in) throws IOException {
        PushbackInputStream peeked = new PushbackInputStream(in);
        int first = peeked.read();
        if (first >= 0) {
            peeked.unread(first);
        }
        return first == GZIP ? new GZIPInputStream(peeked) : peeked;
    }

    private SevdeskFailure.Unseen unseen(String how, Throwable cause) {
        return new SevdeskFailure.Unseen(
                operation, new Details(response.getStatus(), how, null, null), cause);
    }
}
