package de.hundeschule123.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.ApplicationArchive;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
@RunAsClient
class HealthIT {

    @Deployment
    static WebArchive application() {
        return ApplicationArchive.withContainerTests();
    }

    @ArquillianResource private URL server;

    @Test
    void ready_names_database_with_its_migrations_and_broker() throws Exception {
        HttpResponse<String> answer = get("health/ready");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"name\":\"database\",\"status\":\"UP\",\"data\":{\"migrations\":")
                .contains("\"name\":\"broker\",\"status\":\"UP\"");
    }

    @Test
    void alive_is_said_by_the_application_itself() throws Exception {
        assertThat(get("health/live").body()).contains("\"application\"");
    }

    @Test
    void metrics_and_openapi_are_served() throws Exception {
        assertThat(get("metrics").body()).contains("# TYPE");
        assertThat(get("openapi").body()).contains("openapi: 3");
    }

    @Test
    void pages_stay_out_of_caches_foreign_frames_and_referrers() throws Exception {
        HttpResponse<String> answer = get("anmelden.xhtml");

        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .anyMatch(policy -> policy.contains("frame-ancestors 'self'"))
                .anyMatch(policy -> policy.matches(".*script-src 'self' 'nonce-[^']+'.*"));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server + "/").resolve("/" + path)).GET().build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
