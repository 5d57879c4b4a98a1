package de.hundeschule123.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.hundeschule123.harness.Api;
import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.RunningApplication;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every refusal of the REST interface is a problem document with a German detail: on each of its
 * addresses, which come from {@code /openapi}, and whatever it is that goes wrong.
 */
class RefusalsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CUSTOMER = "/api/customers/GRENZE-1";
    private static final String INVOICES = "/api/invoices";
    private static final Set<String> BODIES = Set.of("POST", "PUT", "PATCH");

    private final HttpClient http = HttpClient.newHttpClient();

    @TestFactory
    Stream<DynamicTest> every_address_refuses_in_problem_documents() {
        return addresses().stream()
                .map(address -> DynamicTest.dynamicTest(address, () -> refusesEverything(address)));
    }

    private void refusesEverything(String address) {
        String method = address.substring(0, address.indexOf(' '));
        String path = address.substring(address.indexOf(' ') + 1).replaceAll("\\{[^}]+}", "0");

        assertProblem(401, ask(method, path, request -> request.setHeader("Authorization", "")));
        assertProblem(405, ask("DELETE", path));
        assertProblem(406, ask(method, path, request -> request.setHeader("Accept", "image/png")));
        assertProblem(400, ask(method, path, request -> request.setHeader("Accept", ";;")));
        if (BODIES.contains(method)) {
            assertProblem(
                    415,
                    ask(
                            method,
                            path,
                            BodyPublishers.ofString("a=b"),
                            request ->
                                    request.setHeader(
                                            "Content-Type", "application/x-www-form-urlencoded")));
            assertProblem(
                    400,
                    ask(
                            method,
                            path,
                            BodyPublishers.ofString("{}"),
                            request -> request.setHeader("Content-Type", ";;;")));
            assertProblem(413, ask(method, path, whole(BodyBound.MOST + 1), request -> {}));
        }
    }

    private static List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        paths().fields()
                .forEachRemaining(
                        path ->
                                path.getValue()
                                        .fieldNames()
                                        .forEachRemaining(
                                                method ->
                                                        addresses.add(
                                                                method.toUpperCase(Locale.ROOT)
                                                                        + " "
                                                                        + path.getKey())));
        assertThat(addresses).hasSizeGreaterThan(8);
        return addresses;
    }

    private static JsonNode paths() {
        try {
            return JSON.readTree(
                            HttpClient.newHttpClient()
                                    .send(
                                            HttpRequest.newBuilder(
                                                            RunningApplication.address("/openapi"))
                                                    .header("Accept", "application/json")
                                                    .build(),
                                            HttpResponse.BodyHandlers.ofString())
                                    .body())
                    .path("paths");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "value-at-the-end, 400",
        "double-at-the-end, 409",
        "away, 503",
        "deep, 500",
        "bug, 500",
        "mapper, 500",
        "page, 502",
        "bare, 409",
        "late, 500"
    })
    void whatever_goes_wrong_inside_is_answered_by_a_problem_document(String way, int status) {
        Api.as(Browser.OWNER).ok("PUT", "/api/customers/SCHADEN-1", "{\"lastName\":\"Schaden\"}");

        HttpResponse<String> answer = ask("GET", "/api/faulty/" + way);

        assertProblem(status, answer);
        assertThat(answer.body())
                .doesNotContain("secret", "Exception", "java", "SQL")
                .doesNotContain("<");
        assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(status == 503);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api, 404",
        "GET, /api/, 404",
        "GET, /api/gibtsnicht, 404",
        "GET, /api/application.wadl, 404",
        "GET, /api/invoices/abc, 404",
        "GET, /api/invoices/99999999999999999999, 404",
        "GET, /api/invoices/-1, 404",
        "POST, /api/invoices/5.5/commit, 404",
        "POST, /api/invoices/0/cancel, 404",
        "GET, /api/invoices/0/pdf, 404",
        "GET, /api/sevdesk/jobs/x, 404",
        "POST, /api/sevdesk/jobs/0/stop, 404",
        "POST, /api/sevdesk/backfill/0/go-on, 404",
        "GET, /api/customers/GIBTSNICHT, 404",
        "GET, '/api/customers/a%20b', 400",
        "GET, /api/invoices?limit=abc, 400",
        "GET, /api/invoices?limit=-1, 400",
        "GET, /api/invoices?limit=0, 400",
        "GET, /api/invoices?limit=, 400",
        "GET, /api/invoices?offset=1e9, 400",
        "GET, /api/invoices?offset=-1, 400",
        "GET, /api/invoices?offset=99999999999, 400",
        "GET, /api/invoices?sevdesk=NIX, 400",
        "FOO, /api/invoices, 405",
        "PATCH, /api/invoices, 405"
    })
    void an_address_or_a_parameter_that_is_not_as_it_should_be_is_named(
            String method, String path, int status) {
        assertProblem(status, ask(method, path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "7",
                "{} {}",
                "{\"lastName\":7}",
                "{\"lastName\":{}}",
                "{\"lastName\":\"A\",\"lastName\":\"B\"}",
                "{\"lastName\":\"half \\ud83d\"}"
            })
    void a_customer_that_is_not_as_it_should_be_is_refused_and_not_kept(String body) {
        assertProblem(400, ask("PUT", "/api/customers/KAPUTT-1", text(body), request -> {}));

        assertProblem(404, ask("GET", "/api/customers/KAPUTT-1"));
    }

    @Test
    void nesting_without_end_is_refused() {
        assertProblem(400, ask("POST", INVOICES, text("[".repeat(5_000)), request -> {}));
        assertProblem(
                400,
                ask(
                        "POST",
                        INVOICES,
                        text("{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000)),
                        request -> {}));
    }

    @Test
    void a_body_of_the_largest_size_is_taken_and_one_byte_more_is_not() {
        assertThat(ask("PUT", CUSTOMER, whole(BodyBound.MOST), request -> {}).statusCode() / 100)
                .isEqualTo(2);
        assertProblem(413, ask("PUT", CUSTOMER, whole(BodyBound.MOST + 1), request -> {}));
        assertThat(ask("PUT", CUSTOMER, chunked(BodyBound.MOST), request -> {}).statusCode() / 100)
                .isEqualTo(2);
        assertProblem(413, ask("PUT", CUSTOMER, chunked(BodyBound.MOST + 1), request -> {}));
    }

    @Test
    void an_invoice_may_have_three_hundred_lines_and_no_more() {
        Api.as(Browser.OWNER).ok("PUT", CUSTOMER, "{\"lastName\":\"Grenze\"}");

        assertThat(ask("POST", INVOICES, text(invoice(300)), request -> {}).statusCode())
                .isEqualTo(201);
        HttpResponse<String> refused = ask("POST", INVOICES, text(invoice(301)), request -> {});
        assertProblem(400, refused);
        assertThat(refused.body()).contains("300 Positionen");
    }

    private static String invoice(int lines) {
        return "{\"customer\":\"GRENZE-1\",\"date\":\"2026-11-20\",\"lines\":["
                + String.join(
                        ",",
                        Collections.nCopies(
                                lines,
                                "{\"text\":\"Kurs\",\"quantity\":\"1\",\"unitPrice\":\"1.00\",\"vatRate\":19}"))
                + "]}";
    }

    @Test
    void umlauts_arrive_as_they_were_meant_or_not_at_all() {
        byte[] latin = "{\"lastName\":\"Jörg\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertProblem(400, ask("PUT", CUSTOMER, BodyPublishers.ofByteArray(latin), request -> {}));
        assertProblem(
                415,
                ask(
                        "PUT",
                        CUSTOMER,
                        BodyPublishers.ofByteArray(latin),
                        request ->
                                request.setHeader(
                                        "Content-Type", "application/json; charset=nope")));
        assertProblem(
                415,
                ask(
                        "PUT",
                        CUSTOMER,
                        BodyPublishers.ofByteArray(latin),
                        request -> request.setHeader("Content-Encoding", "gzip")));
        assertThat(
                        ask(
                                        "PUT",
                                        CUSTOMER,
                                        BodyPublishers.ofByteArray(latin),
                                        request ->
                                                request.setHeader(
                                                        "Content-Type",
                                                        "application/json; charset=ISO-8859-1"))
                                .body())
                .contains("\"Jörg\"");
        assertThat(
                        ask("PUT", CUSTOMER, text("\uFEFF{\"lastName\":\"Jörn\"}"), request -> {})
                                .body())
                .contains("\"Jörn\"");
    }

    @Test
    void staff_is_told_what_only_the_owner_may_do() {
        HttpResponse<String> refused =
                ask(
                        "PUT",
                        "/api/sevdesk/settings",
                        text("{\"active\":true}"),
                        request -> request.setHeader("Authorization", basic(Browser.STAFF)));

        assertProblem(403, refused);
    }

    @Test
    void an_invoice_in_a_list_is_the_same_as_alone() {
        for (JsonNode item : list("limit=20").path("items")) {
            assertThat(item)
                    .isEqualTo(
                            Api.as(Browser.OWNER).get("/api/invoices/" + item.path("id").asLong()));
        }
    }

    @Test
    void a_list_says_how_many_it_gives_and_ends_before_it_has_too_many_lines() {
        Api.as(Browser.OWNER).ok("PUT", CUSTOMER, "{\"lastName\":\"Grenze\"}");
        for (int count = 0; count < 21; count++) {
            ask(
                    "POST",
                    INVOICES,
                    text(invoice(300).replace("2026-11-20", "2000-01-02")),
                    request -> {});
        }
        int first = list("limit=1").path("total").asInt() - 21;

        JsonNode page = list("limit=100&offset=" + first);
        JsonNode rest = list("limit=100&offset=" + (first + 20));

        assertThat(page.path("items")).hasSize(20);
        assertThat(page.path("limit").asInt()).isEqualTo(20);
        assertThat(rest.path("items")).hasSize(1);
        assertThat(list("limit=1000&offset=" + first).path("limit").asInt()).isEqualTo(20);
        assertThat(list("limit=1000").path("limit").asInt()).isLessThanOrEqualTo(200);
    }

    private static JsonNode list(String part) {
        return Api.as(Browser.OWNER).get("/api/invoices?" + part);
    }

    private static void assertProblem(int status, HttpResponse<String> answer) {
        String what = answer.request().method() + " " + answer.request().uri();
        assertThat(answer.statusCode()).as("%s → %s", what, answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .as(what)
                .hasValueSatisfying(
                        type -> assertThat(type).startsWith("application/problem+json"));
        JsonNode problem = json(answer.body());
        assertThat(problem.path("status").asInt()).as(what).isEqualTo(status);
        assertThat(problem.path("title").asText()).as(what).isNotBlank();
        assertThat(problem.path("detail").asText()).as(what).endsWith(".").contains(" ");
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BodyPublisher text(String body) {
        return BodyPublishers.ofString(body);
    }

    private static BodyPublisher whole(int size) {
        return BodyPublishers.ofByteArray(padded(size));
    }

    /** Without a word on its length. */
    private static BodyPublisher chunked(int size) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(padded(size)));
    }

    private static byte[] padded(int size) {
        byte[] body = new byte[size];
        Arrays.fill(body, (byte) ' ');
        byte[] customer = "{\"lastName\":\"Grenze\"}".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(customer, 0, body, size - customer.length, customer.length);
        return body;
    }

    /** A change of a request before it is sent. */
    private interface Change {
        void to(HttpRequest.Builder request);
    }

    private static String credentials(String path) {
        return path.startsWith("/api/admin/")
                ? "Bearer " + RunningApplication.OPERATOR_KEY
                : basic(Browser.OWNER);
    }

    private HttpResponse<String> ask(String method, String path) {
        return ask(method, path, request -> {});
    }

    private HttpResponse<String> ask(String method, String path, Change change) {
        return ask(method, path, BodyPublishers.noBody(), change);
    }

    private HttpResponse<String> ask(
            String method, String path, BodyPublisher body, Change change) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(RunningApplication.address(path))
                        .header("Authorization", credentials(path))
                        .header("Content-Type", "application/json")
                        .method(method, body);
        change.to(request);
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String basic(String user) {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString(
                                (user + ":" + Browser.PASSWORD).getBytes(StandardCharsets.UTF_8));
    }
}
