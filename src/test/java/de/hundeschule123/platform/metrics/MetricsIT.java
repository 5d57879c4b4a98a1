package de.hundeschule123.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.hundeschule123.harness.Api;
import de.hundeschule123.harness.RunningApplication;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What those who watch the servers see at /metrics. */
class MetricsIT {

    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    @Test
    void the_queue_the_schools_the_calls_and_the_sign_ins_are_measured() throws Exception {
        assertThat(ours())
                .extracting(line -> line.replaceAll("[{ ].*", ""))
                .contains(
                        "hundeschule_transfer_oldest_ready_seconds",
                        "hundeschule_transfer_ready",
                        "hundeschule_transfer_unknown",
                        "hundeschule_transfer_oldest_unknown_seconds",
                        "hundeschule_transfer_failed",
                        "hundeschule_schools_active",
                        "hundeschule_schools_held",
                        "hundeschule_sign_ins_refused_total");
    }

    @Test
    void a_refused_sign_in_is_counted() throws Exception {
        double before = value("hundeschule_sign_ins_refused_total", "wrong");

        assertThat(
                        Api.as("niemand@pfotenfreunde.example", "falsch")
                                .send("GET", "/api/invoices?limit=1", null)
                                .statusCode())
                .isEqualTo(401);

        assertThat(value("hundeschule_sign_ins_refused_total", "wrong")).isEqualTo(before + 1);
    }

    @Test
    void a_school_that_is_held_shows_with_its_reason() throws Exception {
        String held = "hundeschule_schools_held";
        double before = value(held, "token_refused");
        Api owner = Api.as("inhaber@waldrand.example");
        owner.ok(
                "PUT",
                "/api/sevdesk/settings",
                "{\"token\":\"dead0000000000000000000000000777\",\"active\":true}");
        try {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> value(held, "token_refused") == before + 1);
        } finally {
            owner.ok("PUT", "/api/sevdesk/settings", "{\"active\":false}");
        }
    }

    @Test
    void no_label_names_a_school_or_a_person() throws Exception {
        Set<String> labels = new TreeSet<>();
        Set<String> values = new TreeSet<>();
        for (String line : ours()) {
            Matcher label = LABEL.matcher(line);
            while (label.find()) {
                labels.add(label.group(1));
                values.add(label.group(2));
            }
        }

        assertThat(labels)
                .isSubsetOf(
                        "lane", "reason", "outcome", "operation", "result", "mp_scope", "quantile");
        assertThat(values).noneMatch(value -> value.contains("@") || value.contains("Hundeschule"));
    }

    private double value(String name, String reason) throws Exception {
        return ours().stream()
                .filter(line -> line.startsWith(name + "{"))
                .filter(line -> line.contains("reason=\"" + reason + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private List<String> ours() throws Exception {
        HttpResponse<String> answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(RunningApplication.address("/metrics"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().lines().filter(line -> line.startsWith("hundeschule_")).toList();
    }
}
