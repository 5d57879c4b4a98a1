package de.hundeschule123.school.key;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.Barriers;
import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.RunningApplication;
import de.hundeschule123.harness.Visitor;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** A key from its creation by the owner to its end, and what it opens meanwhile. */
class ApiKeyBrowserIT {

    private static final String PAGE = "/einstellungen/schluessel.xhtml";
    private static final String INVOICES = "/api/invoices?limit=1&offset=0";

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void a_key_is_shown_once_opens_what_staff_may_and_nothing_after_it_was_revoked()
            throws Exception {
        try (Browser owner = Browser.open()) {
            owner.signIn(Browser.OWNER).go(PAGE);
            owner.click("create").see("Bitte gib dem Schlüssel einen Namen");
            owner.enter("name", "Kursplaner").click("create").see("Dein neuer Schlüssel");
            String key = owner.text("secret");
            owner.picture("schluessel-neu");
            assertThat(Barriers.before(owner)).isEmpty();
            owner.onPhone().picture("schluessel-neu-360");
            assertThat(owner.beyondTheEdge()).isEmpty();
            owner.onDesk().go(PAGE).seeNothingOf(key);
            assertThat(owner.source()).doesNotContain(key);
            owner.see("Noch nie");

            assertThat(call("GET", INVOICES, "Bearer " + key).statusCode()).isEqualTo(200);
            HttpResponse<String> settings =
                    call("PUT", "/api/sevdesk/settings", "bearer " + key, "{\"active\":true}");
            assertThat(settings.statusCode()).isEqualTo(403);
            assertThat(settings.body()).contains("Das darf nur die Inhaberin oder der Inhaber");
            assertThat(call("GET", INVOICES + "&access_token=" + key, null).statusCode())
                    .isEqualTo(401);
            assertThat(call("GET", "/kunden/liste.xhtml", "Bearer " + key).statusCode())
                    .isEqualTo(302);

            owner.go(PAGE).seeNothingOf("Noch nie").picture("schluessel");
            owner.enter("name", "kursplaner").click("create").see("gibt es schon");
            owner.click("revoke").clickText("Ja, widerrufen").see("ist widerrufen");
            HttpResponse<String> revoked = call("GET", INVOICES, "Bearer " + key);
            assertThat(revoked.statusCode()).isEqualTo(401);
            assertThat(revoked.body()).contains("Dieser Schlüssel ist widerrufen");
            assertThat(owner.complaints()).isEmpty();
        }
    }

    @Test
    void a_key_that_does_not_exist_is_asked_for_anew_and_nobody_for_a_password() throws Exception {
        HttpResponse<String> unknown =
                call("GET", INVOICES, "Bearer " + ApiKeySecret.random().text());
        HttpResponse<String> none = call("GET", INVOICES, null);

        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.body()).contains("Diesen Schlüssel gibt es nicht");
        assertThat(unknown.headers().allValues("WWW-Authenticate"))
                .containsExactly("Bearer realm=\"123Hundeschule\", error=\"invalid_token\"");
        assertThat(none.headers().allValues("WWW-Authenticate"))
                .containsExactly("Bearer realm=\"123Hundeschule\"");
        assertThat(none.body()).contains("Authorization: Bearer hs_");
    }

    @Test
    void staff_does_not_see_the_keys() {
        String page = Visitor.as(Browser.STAFF).get(PAGE).body();

        assertThat(page)
                .contains("Das darf nur die Inhaberin oder der Inhaber")
                .doesNotContain("Schlüssel anlegen");
    }

    private HttpResponse<String> call(String method, String path, String authorization)
            throws IOException, InterruptedException {
        return call(method, path, authorization, null);
    }

    private HttpResponse<String> call(String method, String path, String authorization, String json)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(RunningApplication.address(path))
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                json == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(json));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
