package de.hundeschule123.platform.rest;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The answer to a request that was not carried out (RFC 9457): status, title, German detail. */
record Problem(Response.StatusType status, String detail, String instance) {

    private static final MediaType TYPE = new MediaType("application", "problem+json", "UTF-8");

    Problem(Response.StatusType status, String detail) {
        this(status, detail, null);
    }

    Response answer() {
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("title", status.getReasonPhrase())
                        .add("status", status.getStatusCode())
                        .add("detail", detail);
        if (instance != null) {
            json.add("instance", instance);
        }
        return Response.status(status)
                .type(TYPE)
                .header("Cache-Control", "no-store")
                .entity(json.build().toString())
                .build();
    }
}
