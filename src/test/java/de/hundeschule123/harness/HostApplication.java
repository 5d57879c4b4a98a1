package de.hundeschule123.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.function.Function;

/** The host application as its callers know it: the REST interface, in the name of a user. */
public final class HostApplication {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final Function<String, URI> address;
    private final String credentials;

    public HostApplication(Function<String, URI> address, String user, String password) {
        this.address = address;
        this.credentials =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        (user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** An answer that is no success. */
    public static final class NotDone extends IOException {
        private static final long serialVersionUID = 1L;

        private final int status;
        private final boolean byApplication;

        NotDone(String what, HttpResponse<?> answer) {
            super(what + " → HTTP " + answer.statusCode() + " " + answer.body());
            this.status = answer.statusCode();
            this.byApplication =
                    answer.headers()
                            .firstValue("Content-Type")
                            .filter(type -> type.startsWith("application/problem+json"))
                            .isPresent();
        }

        public int status() {
            return status;
        }

        /**
         * Whether it is a matter of the moment: the server starts, ends or is out of breath, or
         * somebody else was just at it. What the application itself does not find is gone: a
         * container that has not deployed it yet says so in its own words.
         */
        public boolean isTemporary() {
            return status >= 500
                    || status == 403
                    || status == 409
                    || status == 404 && !byApplication;
        }
    }

    public JsonNode get(String path) throws IOException {
        return JSON.readTree(send("GET", path, null, BodyHandlers.ofString()));
    }

    public byte[] bytes(String path) throws IOException {
        return send("GET", path, null, BodyHandlers.ofByteArray());
    }

    public JsonNode put(String path, Object body) throws IOException {
        return JSON.readTree(send("PUT", path, body, BodyHandlers.ofString()));
    }

    public JsonNode post(String path, Object body) throws IOException {
        return JSON.readTree(send("POST", path, body, BodyHandlers.ofString()));
    }

    private <T> T send(String method, String path, Object body, BodyHandler<T> as)
            throws IOException {
        HttpResponse<T> answer =
                answer(method, path, body == null ? null : JSON.writeValueAsString(body), as);
        if (answer.statusCode() / 100 != 2) {
            throw new NotDone(method + " " + path, answer);
        }
        return answer.body();
    }

    /** Any answer. */
    <T> HttpResponse<T> answer(String method, String path, String json, BodyHandler<T> as)
            throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(address.apply(path))
                        .timeout(PATIENCE)
                        .header("Authorization", credentials)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                json == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(json))
                        .build();
        try {
            return http.send(request, as);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
