package de.hundeschule123.platform.rest;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The answer to a request that was not carried out (RFC 9457): status, title, German detail, and
 * the fields that were wrong.
 */
record Problem(
        Response.StatusType status, String detail, String instance, List<FieldError> errors) {

    private static final MediaType TYPE = new MediaType("application", "problem+json", "UTF-8");

    private static final Jsonb JSON_B = JsonbBuilder.create();

    /** How long somebody should wait who comes at a bad moment. */
    private static final int SECONDS_TO_WAIT = 5;

    Problem(Response.StatusType status, String detail) {
        this(status, detail, null, List.of());
    }

    /** A fault of ours, under a number that stands in the log. */
    static Problem fault(String detail, String instance) {
        return new Problem(Response.Status.INTERNAL_SERVER_ERROR, detail, instance, List.of());
    }

    /** A request some of whose fields are not as they must be. */
    static Problem of(InvalidRequest invalid) {
        return new Problem(
                Response.Status.BAD_REQUEST, invalid.getMessage(), null, invalid.errors());
    }

    Response answer() {
        Response.ResponseBuilder answer =
                Response.status(status)
                        .type(TYPE)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .entity(json());
        if (isOfTheMoment()) {
            answer.header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        }
        return answer.build();
    }

    /** Answers where JAX-RS is not, or not any more. */
    void answer(HttpServletResponse response) throws IOException {
        byte[] body = json().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status.getStatusCode());
        response.setContentType(TYPE.toString());
        response.setContentLength(body.length);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (isOfTheMoment()) {
            response.setIntHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        }
        response.getOutputStream().write(body);
    }

    private boolean isOfTheMoment() {
        return status.getStatusCode() == Response.Status.SERVICE_UNAVAILABLE.getStatusCode();
    }

    private String json() {
        return JSON_B.toJson(
                new ProblemDocument(
                        status.getReasonPhrase(),
                        status.getStatusCode(),
                        detail,
                        instance,
                        errors.isEmpty() ? null : errors));
    }
}
