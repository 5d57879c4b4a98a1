package de.hundeschule123.sevdesk.connection.rest;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.RunningApplication;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** The settings over the REST interface: the owner's alone, refused in words. */
class SettingsIT {

    private static HttpResponse<String> call(String user, String method, String path, String body)
            throws IOException, InterruptedException {
        String credentials =
                Base64.getEncoder()
                        .encodeToString(
                                (user + ":" + Browser.PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(RunningApplication.get().uri(path))
                                .header("Authorization", "Basic " + credentials)
                                .header("Content-Type", "application/json")
                                .method(method, HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void staff_may_neither_change_the_settings_nor_test_the_connection() throws Exception {
        HttpResponse<String> change =
                call(
                        Browser.STAFF,
                        "PUT",
                        "/api/sevdesk/settings",
                        "{\"token\":\"b7c8d9e0f1a2b3c4d5e6f708192a3b4c\",\"active\":true}");
        HttpResponse<String> test = call(Browser.STAFF, "POST", "/api/sevdesk/test", "");

        assertThat(change.statusCode()).isEqualTo(403);
        assertThat(change.body()).contains("Inhaber");
        assertThat(test.statusCode()).isEqualTo(403);
    }

    @Test
    void a_wrong_form_of_token_is_refused_with_a_hint_and_not_repeated() throws Exception {
        HttpResponse<String> answer =
                call(
                        Browser.OWNER,
                        "PUT",
                        "/api/sevdesk/settings",
                        "{\"token\":\"mein Passwort?\",\"active\":true}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("Verwalten > Erweiterungen > API")
                .doesNotContain("mein Passwort");
    }

    @Test
    void the_owner_sees_the_end_of_the_token_and_what_the_test_found() throws Exception {
        String token = Browser.SMALL_BUSINESS_TOKEN;
        HttpResponse<String> change =
                call(
                        Browser.SMALL_BUSINESS_OWNER,
                        "PUT",
                        "/api/sevdesk/settings",
                        "{\"token\":\"%s\",\"active\":true}".formatted(token));
        HttpResponse<String> test =
                call(Browser.SMALL_BUSINESS_OWNER, "POST", "/api/sevdesk/test", "");

        assertThat(change.statusCode()).isEqualTo(200);
        assertThat(change.body()).contains("\"tokenEndsWith\":\"8f90\"").doesNotContain(token);
        assertThat(test.body())
                .contains("\"ok\":true")
                .contains("Die Verbindung zu Sevdesk funktioniert.")
                .contains("\"bookkeepingVersion\":\"2.0\"");
    }

    @Test
    void a_new_token_that_is_refused_is_told_and_leaves_the_one_in_use() throws Exception {
        String owner = Browser.SMALL_BUSINESS_OWNER;
        String refused = "dead5e6f708192a3b4c5d6e7f8091a2b";
        call(
                owner,
                "PUT",
                "/api/sevdesk/settings",
                "{\"token\":\"%s\",\"active\":true}".formatted(Browser.SMALL_BUSINESS_TOKEN));

        HttpResponse<String> change =
                call(
                        owner,
                        "PUT",
                        "/api/sevdesk/settings",
                        "{\"token\":\"%s\",\"active\":true}".formatted(refused));
        HttpResponse<String> test = call(owner, "POST", "/api/sevdesk/test", "");

        assertThat(change.statusCode()).isEqualTo(200);
        assertThat(change.body())
                .contains("\"tokenEndsWith\":\"8f90\"")
                .contains("\"newTokenEndsWith\":\"1a2b\"");
        assertThat(test.body())
                .contains("\"ok\":false")
                .contains("Sevdesk hat den API-Token nicht angenommen.")
                .contains("Der bisherige API-Token bleibt in Gebrauch.");
        assertThat(call(owner, "POST", "/api/sevdesk/test", "").body()).contains("\"ok\":true");
    }
}
