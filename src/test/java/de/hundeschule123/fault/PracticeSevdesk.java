package de.hundeschule123.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.hundeschule123.sandbox.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;

/** The sandbox as a run uses it: orders faults at its control desk and reads its ledger. */
final class PracticeSevdesk implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Sandbox sandbox;

    PracticeSevdesk(Path folder) throws IOException {
        sandbox = Sandbox.start(0, folder);
    }

    String apiUrl() {
        return sandbox.apiUrl();
    }

    /** Lets a kind of fault hit calls by chance. */
    void misbehave(String kind, double percent, long seed, long millis) throws IOException {
        control(
                "POST",
                "/control/faults",
                Map.of(
                        "operation", "*",
                        "kind", kind,
                        "probability", percent / 100,
                        "seed", seed,
                        "millis", millis));
    }

    void behave() throws IOException {
        control("DELETE", "/control/faults", Map.of());
    }

    /** Breaks every connection off until {@link #comeBack}. */
    void goAway() throws IOException {
        control("POST", "/control/down", Map.of());
    }

    void comeBack() throws IOException {
        control("POST", "/control/up", Map.of());
    }

    JsonNode ledger(String token) throws IOException {
        return control("GET", "/control/accounts/" + token, Map.of());
    }

    JsonNode calls() throws IOException {
        return control("GET", "/control/calls", Map.of());
    }

    private JsonNode control(String method, String path, Map<String, Object> order)
            throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(sandbox.url() + path))
                        .method(
                                method,
                                order.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(JSON.writeValueAsString(order)))
                        .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(path + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() throws IOException {
        sandbox.close();
    }
}
