package de.hundeschule123.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;

/**
 * A test that uses the REST interface of the running application; what it asks for must succeed.
 */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HostApplication host;

    private Api(String user, String password) {
        host = new HostApplication(RunningApplication::address, user, password);
    }

    /** In the name of a demo user. */
    public static Api as(String user) {
        return new Api(user, Browser.PASSWORD);
    }

    public static Api as(String user, String password) {
        return new Api(user, password);
    }

    /**
     * Connects the user's school with the sandbox account of this token, leaves any other, and
     * makes sure that it works.
     */
    public Api connect(String token) {
        ok(
                "PUT",
                "/api/sevdesk/settings",
                "{\"token\":\"" + token + "\",\"active\":true,\"newAccount\":true}");
        assertThat(ok("POST", "/api/sevdesk/test", null).path("ok").asBoolean())
                .as("the connection works")
                .isTrue();
        return this;
    }

    /** The answer of a call that must succeed. */
    public JsonNode ok(String method, String path, String body) {
        HttpResponse<String> answer = send(method, path, body);
        assertThat(answer.statusCode() / 100)
                .as("%s %s → %s %s", method, path, answer.statusCode(), answer.body())
                .isEqualTo(2);
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode get(String path) {
        return ok("GET", path, null);
    }

    /** Any answer. */
    public HttpResponse<String> send(String method, String path, String body) {
        try {
            return host.answer(method, path, body, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
