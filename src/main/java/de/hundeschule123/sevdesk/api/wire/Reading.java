package de.hundeschule123.sevdesk.api.wire;

import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.SevdeskFailure.Details;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The reading of one answer: its body, within bounds, or the failure that it stands for. */
final class Reading {

    private static final int LARGEST_BODY = 10 * 1024 * 1024;
    private static final int CHUNK = 16 * 1024;

    private final String operation;
    private final Response response;
    private final Deadline deadline;

    Reading(String operation, Response response, Deadline deadline) {
        this.operation = operation;
        this.response = response;
        this.deadline = deadline;
    }

    /**
     * The body of a success.
     *
     * @throws SevdeskFailure for everything else
     */
    JsonValue body() {
        int status = response.getStatus();
        if (status == 429) {
            throw new SevdeskFailure.Busy(operation, details("429"), retryAfter());
        }
        if (status == 401 || status == 402 || status == 403) {
            throw new SevdeskFailure.AccountRejected(operation, details("account"));
        }
        if (status >= 400 && status < 500 && status != 408) {
            throw new SevdeskFailure.Rejected(operation, details("rejected"));
        }
        if (status < 200 || status >= 300) {
            throw new SevdeskFailure.Unseen(operation, details("server"), null);
        }
        JsonValue body =
                parsed(bytes())
                        .orElseThrow(
                                () ->
                                        new SevdeskFailure.Unseen(
                                                operation,
                                                new Details(status, "unreadable", null, null),
                                                null));
        if (body instanceof JsonObject object && object.get("error") instanceof JsonObject error) {
            throw new SevdeskFailure.Rejected(operation, details(error, "error inside success"));
        }
        return body;
    }

    private Details details(String otherwise) {
        Optional<JsonValue> body;
        try {
            body = parsed(bytes());
        } catch (SevdeskFailure.Unseen broken) {
            body = Optional.empty();
        }
        return body.filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .filter(object -> object.get("error") instanceof JsonObject)
                .map(object -> details(object.getJsonObject("error"), otherwise))
                .orElseGet(() -> new Details(response.getStatus(), otherwise, null, null));
    }

    private Details details(JsonObject error, String otherwise) {
        Answer answer = new Answer(error);
        return new Details(
                response.getStatus(),
                answer.text("code").orElse(otherwise),
                answer.text("exceptionUUID").orElse(null),
                answer.text("message").orElse(null));
    }

    private Duration retryAfter() {
        String wish = response.getHeaderString("Retry-After");
        if (wish == null) {
            return null;
        }
        try {
            return Duration.ofSeconds(Math.max(1, Long.parseLong(wish.strip())));
        } catch (NumberFormatException noSeconds) {
            return untilDate(wish.strip());
        }
    }

    /** A date counts from the moment of the answer on sevdesk's own clock, which it names. */
    private Duration untilDate(String date) {
        try {
            Instant then =
                    ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            if (response.getDate() == null) {
                return null;
            }
            Duration pause = Duration.between(response.getDate().toInstant(), then);
            return pause.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : pause;
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    private Optional<JsonValue> parsed(byte[] bytes) {
        if (bytes.length == 0) {
            return Optional.empty();
        }
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            return Optional.of(reader.readValue());
        } catch (JsonException none) {
            return Optional.empty();
        }
    }

    private byte[] bytes() {
        try (InputStream in = response.readEntity(InputStream.class)) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                all.write(chunk, 0, read);
                if (all.size() > LARGEST_BODY) {
                    throw cut("too large", null);
                }
                if (deadline.isOver()) {
                    throw cut("too slow", null);
                }
            }
            return all.toByteArray();
        } catch (IOException | RuntimeException broken) {
            throw broken instanceof SevdeskFailure.Unseen known ? known : cut("cut", broken);
        }
    }

    private SevdeskFailure.Unseen cut(String how, Throwable cause) {
        return new SevdeskFailure.Unseen(
                operation, new Details(response.getStatus(), how, null, null), cause);
    }
}
