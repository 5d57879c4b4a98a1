package de.hundeschule123.sevdesk.backfill.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.hundeschule123.harness.Api;
import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.RunningApplication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Two people of one school at the same selection. */
class BackfillTogetherIT {

    private static final String TOKEN = "bace0000000000000000000000000001";

    private final Api owner = Api.as(Browser.OWNER);
    private final Api staff = Api.as(Browser.STAFF);

    @Test
    void of_two_who_start_in_the_same_moment_one_starts_it_and_the_other_is_told()
            throws Exception {
        owner.ok("PUT", "/api/sevdesk/settings", "{\"active\":false}");
        List<Long> documents = oldInvoices(10);
        owner.connect(TOKEN);
        String choice = "{\"documents\":" + documents + "}";

        List<HttpResponse<String>> answers = atOnce(choice);

        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .containsExactlyInAnyOrder(202, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .allSatisfy(
                        answer ->
                                assertThat(answer.body())
                                        .contains("Eine nachträgliche Übertragung läuft bereits"));
        JsonNode end = awaitEnd(answers);
        assertThat(end.path("status").asText()).isEqualTo("COMPLETED");
        assertThat(end.path("done").asInt()).isEqualTo(10);
        assertThat(vouchers()).hasSize(10).doesNotHaveDuplicates();
    }

    private List<HttpResponse<String>> atOnce(String choice) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(2);
        CyclicBarrier together = new CyclicBarrier(2);
        try {
            List<Future<HttpResponse<String>>> clicks = new ArrayList<>();
            for (Api person : List.of(owner, staff)) {
                clicks.add(
                        people.submit(
                                () -> {
                                    together.await();
                                    return person.send("POST", "/api/sevdesk/backfill", choice);
                                }));
            }
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> click : clicks) {
                answers.add(click.get());
            }
            return answers;
        } finally {
            people.shutdownNow();
        }
    }

    private JsonNode awaitEnd(List<HttpResponse<String>> answers) {
        String started =
                answers.stream()
                        .filter(answer -> answer.statusCode() == 202)
                        .map(answer -> answer.body().replaceAll("\\D", ""))
                        .findFirst()
                        .orElseThrow();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !isActive(staff.get("/api/sevdesk/jobs/" + started)));
        return staff.get("/api/sevdesk/jobs/" + started);
    }

    private static boolean isActive(JsonNode job) {
        return List.of("RUNNING", "STOPPING").contains(job.path("status").asText());
    }

    private List<Long> oldInvoices(int count) {
        String customer = "ZUGLEICH-1";
        owner.ok(
                "PUT",
                "/api/customers/" + customer,
                """
                {"lastName":"Zugleich","street":"Am Anger 2","zip":"34117","city":"Kassel"}""");
        List<Long> documents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long id =
                    owner.ok(
                                    "POST",
                                    "/api/invoices",
                                    """
                                    {"customer":"%s","date":"2026-10-05","serviceDate":"2026-10-05",
                                     "dueDate":"2026-10-19","lines":[{"text":"Welpenkurs",
                                     "quantity":"1","unitPrice":"119.00","vatRate":19}]}"""
                                            .formatted(customer))
                            .path("id")
                            .asLong();
            owner.ok("POST", "/api/invoices/" + id + "/commit", null);
            documents.add(id);
        }
        return documents;
    }

    private static List<String> vouchers() throws Exception {
        URI ledger =
                URI.create(RunningApplication.get().sandbox().url() + "/control/accounts/" + TOKEN);
        String answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(ledger).build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body();
        return new ObjectMapper().readTree(answer).path("vouchers").findValuesAsText("number");
    }
}
