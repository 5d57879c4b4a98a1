package de.hundeschule123.sevdesk.contact.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.ServerProcess;
import de.hundeschule123.sandbox.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A matching on a server that dies. */
class InterruptedMatchingIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ACCOUNT = "a1b2c3d4e5f60718293a4b5c6d7e8f90";

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir private Path folder;

    private JsonNode call(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(
                        request.header("Content-Type", "application/json").build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JSON.readTree(answer.body());
    }

    private static HttpRequest.Builder owner(URI address) {
        String credentials = Browser.OWNER + ":" + Browser.PASSWORD;
        return HttpRequest.newBuilder(address)
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(
                                                credentials.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_matching_goes_on_by_itself_after_the_server_was_killed() throws Exception {
        try (Sandbox sandbox = Sandbox.start(0, folder.resolve("sandbox"));
                ServerProcess server =
                        ServerProcess.in(folder.resolve("data"))
                                .with("SEVDESK_API_URL", sandbox.apiUrl())
                                .with("DEMO_DATA", "true")
                                .with("JAVA_OPTS", "-Djob.lease=PT5S -Djob.pulse=PT1S")
                                .start()
                                .awaitReady()) {
            call(owner(server.uri("/api/sevdesk/test")).POST(HttpRequest.BodyPublishers.noBody()));
            call(
                    HttpRequest.newBuilder(URI.create(sandbox.url() + "/control/faults"))
                            .POST(
                                    HttpRequest.BodyPublishers.ofString(
                                            """
                                            {"operation":"getContacts","token":"%s",
                                             "kind":"LATENCY","next":1,"millis":60000}"""
                                                    .formatted(ACCOUNT))));
            long job =
                    call(owner(server.uri("/api/sevdesk/matching"))
                                    .POST(HttpRequest.BodyPublishers.noBody()))
                            .path("job")
                            .asLong();
            URI progress = server.uri("/api/sevdesk/jobs/" + job);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> call(owner(progress)).path("total").asLong() > 0);

            server.kill().start().awaitReady();

            await().atMost(Duration.ofSeconds(90))
                    .until(() -> call(owner(progress)).path("status").asText().equals("COMPLETED"));
            JsonNode end = call(owner(progress));
            assertThat(end.path("done").asLong() + end.path("skipped").asLong())
                    .isEqualTo(end.path("total").asLong());
        }
    }
}
