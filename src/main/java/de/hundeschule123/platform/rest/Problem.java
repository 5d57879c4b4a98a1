package de.hundeschule123.platform.rest;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The answer to a request that was not carried out (RFC 9457): status, title, German detail. */
record Problem(Response.StatusType status, String detail, String instance) {

    private static final MediaType TYPE = new MediaType("application", "problem+json", "UTF-8");

    /** How long somebody should wait who comes at a bad moment. */
    private static final int SECONDS_TO_WAIT = 5;

    Problem(Response.StatusType status, String detail) {
        this(status, detail, null);
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
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("title", status.getReasonPhrase())
                        .add("status", status.getStatusCode())
                        .add("detail", detail);
        if (instance != null) {
            json.add("instance", instance);
        }
        return json.build().toString();
    }
}
