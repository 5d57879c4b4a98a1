package de.hundeschule123.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.hundeschule123.harness.Api;
import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.ControlDesk;
import de.hundeschule123.harness.RunningApplication;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
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
                        "hundeschule_transfer_to_decide",
                        "hundeschule_schools_active",
                        "hundeschule_schools_held",
                        "hundeschule_transfer_incidents",
                        "hundeschule_transfers_total",
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
        ControlDesk sevdesk = ControlDesk.of(Browser.SMALL_BUSINESS_TOKEN);
        Api owner = Api.as(Browser.SMALL_BUSINESS_OWNER).connect(Browser.SMALL_BUSINESS_TOKEN);
        sevdesk.order("*", "UNAUTHORIZED", 999);
        try {
            owner.ok("POST", "/api/sevdesk/test", null);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> value(held, "token_refused") == before + 1);
        } finally {
            sevdesk.behave();
            owner.ok("POST", "/api/sevdesk/test", null);
        }
    }

    @Test
    void a_transfer_counts_by_its_outcome_and_its_calls_by_their_result() throws Exception {
        double before = of("hundeschule_transfers_total", "outcome", "done");
        double saved = savedVouchers();
        Api owner = Api.as(Browser.OWNER).connect("1e7e0000000000000000000000000001");
        owner.ok(
                "PUT",
                "/api/customers/MESSUNG-1",
                """
                {"lastName":"Messung","street":"Am Anger 2","zip":"34117","city":"Kassel"}""");
        String invoice =
                owner.ok(
                                "POST",
                                "/api/invoices",
                                """
                                {"customer":"MESSUNG-1","date":"2026-11-02","serviceDate":"2026-11-01",
                                 "dueDate":"2026-11-16","lines":[{"text":"Welpenkurs",
                                 "quantity":"1","unitPrice":"119.00","vatRate":19}]}""")
                        .path("id")
                        .asText();

        owner.ok("POST", "/api/invoices/" + invoice + "/commit", null);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> of("hundeschule_transfers_total", "outcome", "done") > before);
        assertThat(savedVouchers()).isGreaterThan(saved);
    }

    private double savedVouchers() throws Exception {
        return ours().stream()
                .filter(line -> line.startsWith("hundeschule_sevdesk_calls_seconds_count{"))
                .filter(line -> line.contains("result=\"ok\"") && line.contains("saveVoucher"))
                .mapToDouble(MetricsIT::figure)
                .sum();
    }

    @Test
    void dashboard_and_alerts_speak_of_figures_that_are_there() throws Exception {
        Set<String> there = new TreeSet<>();
        ours().forEach(line -> there.add(line.replaceAll("[{ ].*", "")));
        Set<String> named = new TreeSet<>();
        for (String file : List.of("grafana-dashboard.json", "alerts.yml")) {
            Matcher name =
                    Pattern.compile("hundeschule_\\w+")
                            .matcher(Files.readString(Path.of("docs", "monitoring", file)));
            while (name.find()) {
                named.add(name.group());
            }
        }

        assertThat(named).isNotEmpty().isSubsetOf(there);
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
                        "lane",
                        "reason",
                        "outcome",
                        "operation",
                        "result",
                        "state",
                        "mp_scope",
                        "quantile");
        assertThat(values).noneMatch(value -> value.contains("@") || value.contains("Hundeschule"));
    }

    private static double value(String name, String reason) throws Exception {
        return of(name, "reason", reason);
    }

    private static double of(String name, String label, String value) throws Exception {
        return ours().stream()
                .filter(line -> line.startsWith(name + "{"))
                .filter(line -> line.contains(label + "=\"" + value + "\""))
                .mapToDouble(MetricsIT::figure)
                .sum();
    }

    private static double figure(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }

    /** Over HTTP/1.1, as Prometheus asks: see the end of docs/limits.md. */
    private static List<String> ours() throws Exception {
        HttpResponse<String> answer =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()
                        .send(
                                HttpRequest.newBuilder(RunningApplication.address("/metrics"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().lines().filter(line -> line.startsWith("hundeschule_")).toList();
    }
}
