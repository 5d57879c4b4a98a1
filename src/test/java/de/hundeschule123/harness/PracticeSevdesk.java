package de.hundeschule123.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.hundeschule123.sandbox.Sandbox;
import de.hundeschule123.sandbox.mail.Mailbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A sandbox of its own for a run: orders faults at its control desk and reads its ledger. */
public final class PracticeSevdesk implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Few enough that the lists of a run have several pages. */
    private static final int SMALL_PAGE = 7;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Sandbox sandbox;

    public PracticeSevdesk(Path folder) throws IOException {
        sandbox = Sandbox.start(0, folder);
    }

    /** Where mails arrive, whoever they are for. */
    public Mailbox mailbox() {
        return sandbox.mailbox();
    }

    public String apiUrl() {
        return sandbox.apiUrl();
    }

    /** Lets a kind of fault hit calls by chance. */
    public void misbehave(String kind, double percent, long seed, long millis) throws IOException {
        misbehave("*", kind, percent, seed, millis);
    }

    /** Lets a kind of fault hit the calls of one operation by chance. */
    public void misbehave(String operation, String kind, double percent, long seed, long millis)
            throws IOException {
        control(
                "POST",
                "/control/faults",
                Map.of(
                        "operation", operation,
                        "kind", kind,
                        "probability", percent / 100,
                        "seed", seed,
                        "millis", millis,
                        "rows", SMALL_PAGE));
    }

    /** Lets a kind of fault hit every call in one account. */
    public void misbehaveFor(String token, String kind, long millis) throws IOException {
        control(
                "POST",
                "/control/faults",
                Map.of("token", token, "kind", kind, "probability", 1, "millis", millis));
    }

    /** Lets every answer of an operation come late but whole. */
    public void dawdle(String operation, long millis) throws IOException {
        control(
                "POST",
                "/control/faults",
                Map.of(
                        "operation",
                        operation,
                        "kind",
                        "LATENCY",
                        "probability",
                        1,
                        "seed",
                        1,
                        "millis",
                        millis));
    }

    /** Lets the answer to the next call of an operation come late but whole. */
    public void delay(String operation, long millis) throws IOException {
        control(
                "POST",
                "/control/faults",
                Map.of("operation", operation, "kind", "LATENCY", "millis", millis));
    }

    /**
     * Enters vouchers or invoices as a person would who types in sevdesk itself.
     *
     * @return their ids there, in the same order
     */
    public JsonNode typeIn(String token, String kind, List<Map<String, Object>> entries)
            throws IOException {
        return control("POST", "/control/accounts/" + token + "/" + kind, entries);
    }

    /** Deletes a voucher as a person who is in sevdesk itself can, whatever it is. */
    public void deleteVoucher(String token, String id) throws IOException {
        control("DELETE", "/control/accounts/" + token + "/vouchers/" + id, Map.of());
    }

    public void behave() throws IOException {
        control("DELETE", "/control/faults", Map.of());
    }

    /** Breaks every connection off until {@link #comeBack}. */
    public void goAway() throws IOException {
        control("POST", "/control/down", Map.of());
    }

    public void comeBack() throws IOException {
        control("POST", "/control/up", Map.of());
    }

    public JsonNode ledger(String token) throws IOException {
        return control("GET", "/control/accounts/" + token, Map.of());
    }

    public JsonNode calls() throws IOException {
        return control("GET", "/control/calls", Map.of());
    }

    /** Puts contacts into an account as if they had always been there; their ids, in order. */
    public JsonNode plant(String token, List<Map<String, Object>> contacts) throws IOException {
        return control("POST", "/control/accounts/" + token + "/contacts", contacts);
    }

    private JsonNode control(String method, String path, Object order) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(sandbox.url() + path))
                        .method(
                                method,
                                order.equals(Map.of())
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
