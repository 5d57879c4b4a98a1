package de.hundeschule123.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** What the operator of the server may call, with the operator's key or with another one. */
public final class OperatorApi {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String authorization;

    private OperatorApi(String authorization) {
        this.authorization = authorization;
    }

    /** With the key of the tests' server. */
    public static OperatorApi withKey() {
        return showing("Bearer " + RunningApplication.OPERATOR_KEY);
    }

    /** With whatever else one could show. */
    public static OperatorApi showing(String authorization) {
        return new OperatorApi(authorization);
    }

    /** Opens a school, or changes the names of one. */
    public HttpResponse<String> put(String key, String school, String owner, String email) {
        return put(key, Map.of("name", school, "owner", Map.of("name", owner, "email", email)));
    }

    public HttpResponse<String> put(String key, Map<String, ?> told) {
        return send("PUT", key, told);
    }

    /** Asks for a link by which an owner comes in again. */
    public HttpResponse<String> access(String key, String email) {
        return send("POST", key + "/access", Map.of("email", email));
    }

    private HttpResponse<String> send(String method, String path, Map<String, ?> told) {
        try {
            return http.send(
                    HttpRequest.newBuilder(RunningApplication.address("/api/admin/schools/" + path))
                            .header("Authorization", authorization)
                            .header("Content-Type", "application/json")
                            .method(
                                    method,
                                    HttpRequest.BodyPublishers.ofString(
                                            JSON.writeValueAsString(told)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A field of an answer, as text; empty where it is missing. */
    public static String field(HttpResponse<String> answer, String name) {
        try {
            JsonNode said = JSON.readTree(answer.body());
            return said.path(name).asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
