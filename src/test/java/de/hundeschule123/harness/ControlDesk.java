package de.hundeschule123.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * The control desk of the sandbox that the running application is connected with, for one account:
 * orders faults, enters and deletes as a person in sevdesk does, counts what is there.
 */
public final class ControlDesk {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String token;

    private ControlDesk(String token) {
        this.token = token;
    }

    public static ControlDesk of(String token) {
        return new ControlDesk(token);
    }

    /** Lets a kind of fault hit the next calls of an operation in this account. */
    public void order(String operation, String kind, int next) {
        order(operation, kind, next, 0);
    }

    /** Slows the next calls of an operation in this account down. */
    public void slowDown(String operation, int next, int millis) {
        order(operation, "LATENCY", next, millis);
    }

    private void order(String operation, String kind, int next, int millis) {
        send(
                "POST",
                "/faults",
                """
                {"operation":"%s","token":"%s","kind":"%s","next":%d,"millis":%d}"""
                        .formatted(operation, token, kind, next, millis));
    }

    /** Cancels all orders. */
    public void behave() {
        send("DELETE", "/faults", null);
    }

    /** Enters contacts, vouchers or invoices: a JSON array. */
    public void enter(String kind, String rows) {
        send("POST", "/accounts/" + token + "/" + kind, rows);
    }

    public void delete(String kind, String id) {
        send("DELETE", "/accounts/" + token + "/" + kind + "/" + id, null);
    }

    /** Everything in the account. */
    public JsonNode ledger() {
        return send("GET", "/accounts/" + token, null);
    }

    private JsonNode send(String method, String path, String body) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address() + "/control" + path))
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(path + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String address() {
        String running = System.getProperty("sandbox.url");
        return running != null
                ? running.replaceFirst("/api/v1$", "")
                : RunningApplication.get().sandbox().url();
    }
}
