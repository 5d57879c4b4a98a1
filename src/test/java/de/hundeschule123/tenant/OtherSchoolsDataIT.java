package de.hundeschule123.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.hundeschule123.harness.Api;
import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.RunningApplication;
import de.hundeschule123.harness.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every address of the application with ids of another school: the addresses come from {@code
 * /openapi} and from the pages themselves, so that a new one without a case fails.
 */
class OtherSchoolsDataIT {

    /** Here people come in who cannot have signed in yet; nothing of a school is to be seen. */
    private static final Set<String> FOR_STRANGERS =
            Set.of(
                    "/anmelden.xhtml",
                    "/einrichten.xhtml",
                    "/passwort.xhtml",
                    "/passwort-vergessen.xhtml",
                    "/abbestellen.xhtml");

    private static final String NUMBER = "FREMD-7";
    private static final String SECRET = "Geheimnisvoll-Waldrand";
    private static final Pattern PAGE_PARAMETER = Pattern.compile("<f:viewParam name=\"(\\w+)\"");

    private static Foreign foreign;

    /** What belongs to the other school. */
    private static final Pattern PERSON = Pattern.compile("data-person=\"(\\d+)\"");

    private static final Pattern UNFINISHED = Pattern.compile("UNFINISHED-(\\d+)-");

    private record Foreign(long customer, long draft, long unfinished, long invoice, long job) {}

    @BeforeAll
    static void the_other_school_has_data() {
        Api other = Api.as(Browser.SMALL_BUSINESS_OWNER);
        other.ok(
                "PUT",
                "/api/customers/" + NUMBER,
                "{\"lastName\":\""
                        + SECRET
                        + "\",\"street\":\"Weg 1\",\"zip\":\"01067\",\"city\":\"Dresden\"}");
        long draft = invoice(other);
        long invoice = invoice(other);
        other.ok("POST", "/api/invoices/" + invoice + "/commit", null);
        foreign = new Foreign(customerId(), draft, unfinished(), invoice, jobOf(other));
    }

    /** What a page of the other school has saved by itself while somebody wrote. */
    private static long unfinished() {
        Visitor writer = Visitor.as(Browser.SMALL_BUSINESS_OWNER);
        Matcher person = PERSON.matcher(writer.get("/rechnungen/bearbeiten.xhtml").body());
        assertThat(person.find()).isTrue();
        String answer =
                writer.post(
                                "/rechnungen/entwurf",
                                """
                                {"person":"%s","page":"fremd","draft":"NEW-0-0",
                                "form":{"lines":[{"text":"%s"}]}}"""
                                        .formatted(person.group(1), SECRET))
                        .body();
        Matcher saved = UNFINISHED.matcher(answer);
        assertThat(saved.find()).as(answer).isTrue();
        return Long.parseLong(saved.group(1));
    }

    /** A transfer of no documents at all; its school sees it. */
    private static long jobOf(Api school) {
        long job =
                school.connect(Browser.SMALL_BUSINESS_TOKEN)
                        .ok(
                                "POST",
                                "/api/sevdesk/backfill",
                                "{\"filter\":{\"from\":\"2000-01-01\",\"to\":\"2000-01-02\"}}")
                        .path("job")
                        .asLong();
        school.get("/api/sevdesk/jobs/" + job);
        return job;
    }

    private static long invoice(Api school) {
        return school.ok(
                        "POST",
                        "/api/invoices",
                        """
                        {"customer":"%s","date":"2026-11-20","serviceDate":"2026-11-20",
                         "dueDate":"2026-12-04","lines":[{"text":"Einzelstunde","quantity":"1",
                         "unitPrice":"60.00","vatRate":0}]}"""
                                .formatted(NUMBER))
                .path("id")
                .asLong();
    }

    /** The REST interface knows customers by number; their id stands in the links of pages. */
    private static long customerId() {
        Visitor owner = Visitor.as(Browser.SMALL_BUSINESS_OWNER);
        String page = owner.get("/rechnungen/details.xhtml?id=" + newestInvoice()).body();
        Matcher link = Pattern.compile("/kunden/details.xhtml\\?id=(\\d+)").matcher(page);
        assertThat(link.find()).as("an invoice leads to its customer").isTrue();
        return Long.parseLong(link.group(1));
    }

    private static long newestInvoice() {
        return Api.as(Browser.SMALL_BUSINESS_OWNER)
                .get("/api/invoices?limit=1&offset=0")
                .path("items")
                .path(0)
                .path("id")
                .asLong();
    }

    @TestFactory
    Stream<DynamicTest> no_rest_address_knows_ids_of_another_school() throws Exception {
        Map<String, Case> cases = restCases();
        return restAddresses().stream()
                .map(
                        address ->
                                DynamicTest.dynamicTest(
                                        address,
                                        () -> {
                                            assertThat(cases)
                                                    .as("a new address needs a case here")
                                                    .containsKey(address);
                                            cases.get(address).prove();
                                        }));
    }

    private interface Case {
        void prove();
    }

    private static Map<String, Case> restCases() {
        Case nothingOfOthers = () -> {};
        String admin = "/api/admin/schools/fremd";
        return Map.ofEntries(
                Map.entry(
                        "GET /api/customers/{number}", unknown("GET", "/api/customers/" + NUMBER)),
                Map.entry("PUT /api/customers/{number}", OtherSchoolsDataIT::writesOnlyItsOwn),
                Map.entry("GET /api/invoices", OtherSchoolsDataIT::listsOnlyItsOwn),
                Map.entry("POST /api/invoices", OtherSchoolsDataIT::cannotInvoiceForeignCustomer),
                Map.entry("GET /api/invoices/{id}", unknown("GET", invoicePath(""))),
                Map.entry(
                        "POST /api/invoices/{id}/cancel", unknown("POST", invoicePath("/cancel"))),
                Map.entry(
                        "POST /api/invoices/{id}/commit", unknown("POST", invoicePath("/commit"))),
                Map.entry("GET /api/invoices/{id}/pdf", unknown("GET", invoicePath("/pdf"))),
                Map.entry(
                        "GET /api/sevdesk/jobs/{job}",
                        unknown("GET", "/api/sevdesk/jobs/" + foreign.job())),
                Map.entry(
                        "POST /api/sevdesk/jobs/{job}/stop",
                        unknown("POST", "/api/sevdesk/jobs/" + foreign.job() + "/stop")),
                Map.entry(
                        "POST /api/sevdesk/backfill/{job}/go-on",
                        unknown("POST", "/api/sevdesk/backfill/" + foreign.job() + "/go-on")),
                Map.entry("PUT /api/admin/schools/{key}", refused("PUT", admin)),
                Map.entry(
                        "POST /api/admin/schools/{key}/access", refused("POST", admin + "/access")),
                Map.entry("PUT /api/services", OtherSchoolsDataIT::offersOnlyItsOwn),
                Map.entry("GET /api/services", OtherSchoolsDataIT::offersOnlyItsOwn),
                Map.entry("POST /api/sevdesk/reconciliation", nothingOfOthers),
                Map.entry(
                        "GET /api/sevdesk/reconciliation/{job}",
                        unknown("GET", "/api/sevdesk/reconciliation/" + foreign.job())),
                Map.entry("PUT /api/sevdesk/settings", nothingOfOthers),
                Map.entry("POST /api/sevdesk/test", nothingOfOthers),
                Map.entry("POST /api/sevdesk/matching", nothingOfOthers),
                Map.entry(
                        "POST /api/sevdesk/undo",
                        () -> OtherSchoolsDataIT.doesNotTakeForeignDocumentsBack()),
                Map.entry(
                        "POST /api/sevdesk/backfill",
                        () -> OtherSchoolsDataIT.doesNotTransferForeignDocuments()));
    }

    private static String invoicePath(String rest) {
        return "/api/invoices/" + foreign.invoice() + rest;
    }

    private static Case unknown(String method, String path) {
        return () -> {
            HttpResponse<String> answer = Api.as(Browser.OWNER).send(method, path, null);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
            assertThat(answer.body()).doesNotContain(SECRET);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(
                            type -> assertThat(type).startsWith("application/problem+json"));
        };
    }

    /** What no school's credentials open. */
    private static Case refused(String method, String path) {
        return () ->
                assertThat(Api.as(Browser.OWNER).send(method, path, "{}").statusCode())
                        .isEqualTo(401);
    }

    /** A service of the same name is each school's own, and nobody sells another's. */
    private static void offersOnlyItsOwn() {
        String price = "{\"name\":\"Fremdkurs\",\"unitPrice\":\"%s\",\"vatRate\":19}";
        Api ours = Api.as(Browser.OWNER);
        Api theirs = Api.as(Browser.SMALL_BUSINESS_OWNER);
        long foreignService =
                theirs.ok("PUT", "/api/services", price.formatted("77.00")).path("id").asLong();
        long ownService =
                ours.ok("PUT", "/api/services", price.formatted("55.00")).path("id").asLong();

        assertThat(ownService).isNotEqualTo(foreignService);
        assertThat(theirs.get("/api/services").toString()).contains("77").doesNotContain("55.00");
        HttpResponse<String> sold =
                ours.send(
                        "POST",
                        "/api/invoices",
                        """
                        {"customer":"K-1001","date":"2026-11-02","lines":[{"text":"Kurs",
                         "quantity":"1","unitPrice":"55.00","vatRate":19,"service":"%d"}]}"""
                                .formatted(foreignService));
        assertThat(sold.statusCode()).as(sold.body()).isEqualTo(400);
        assertThat(sold.body()).contains("Leistung");
    }

    private static void writesOnlyItsOwn() {
        String ours = "{\"lastName\":\"Eigene\",\"city\":\"Leipzig\"}";
        Api.as(Browser.OWNER).ok("PUT", "/api/customers/EIGEN-7", ours);

        assertThat(
                        Api.as(Browser.SMALL_BUSINESS_OWNER)
                                .get("/api/customers/" + NUMBER)
                                .path("lastName")
                                .asText())
                .isEqualTo(SECRET);
        assertThat(
                        Api.as(Browser.SMALL_BUSINESS_OWNER)
                                .send("GET", "/api/customers/EIGEN-7", null)
                                .statusCode())
                .isEqualTo(404);
    }

    private static void listsOnlyItsOwn() {
        assertThat(Api.as(Browser.OWNER).get("/api/invoices?limit=100&offset=0").toString())
                .doesNotContain(SECRET)
                .doesNotContain(NUMBER);
    }

    private static void cannotInvoiceForeignCustomer() {
        HttpResponse<String> answer =
                Api.as(Browser.OWNER)
                        .send(
                                "POST",
                                "/api/invoices",
                                """
                                {"customer":"%s","date":"2026-11-20","serviceDate":"2026-11-20",
                                 "dueDate":"2026-12-04","lines":[{"text":"x","quantity":"1",
                                 "unitPrice":"1.00","vatRate":19}]}"""
                                        .formatted(NUMBER));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
    }

    private static void doesNotTakeForeignDocumentsBack() {
        HttpResponse<String> answer =
                Api.as(Browser.OWNER)
                        .send(
                                "POST",
                                "/api/sevdesk/undo",
                                "{\"documents\":[" + foreign.invoice() + "]}");
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain(SECRET);
    }

    private static void doesNotTransferForeignDocuments() {
        long old = oldForeignInvoice();

        Api.as(Browser.OWNER)
                .send("POST", "/api/sevdesk/backfill", "{\"documents\":[" + old + "]}");

        assertThat(
                        Api.as(Browser.SMALL_BUSINESS_OWNER)
                                .get("/api/invoices/" + old)
                                .path("sevdesk")
                                .path("status")
                                .asText())
                .isEqualTo("NONE");
    }

    private static long oldForeignInvoice() {
        for (JsonNode item :
                Api.as(Browser.SMALL_BUSINESS_OWNER)
                        .get("/api/invoices?limit=100&offset=0")
                        .path("items")) {
            if (item.path("sevdesk").path("status").asText().equals("NONE")
                    && item.path("status").asText().equals("COMMITTED")) {
                return item.path("id").asLong();
            }
        }
        throw new AssertionError("the demo data has old invoices that were not transferred");
    }

    private static Set<String> restAddresses() throws IOException, InterruptedException {
        URI openapi = RunningApplication.address("/openapi");
        HttpResponse<String> answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(openapi)
                                        .header("Accept", "application/json")
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
        JsonNode paths = new ObjectMapper().readTree(answer.body()).path("paths");
        Set<String> addresses = new TreeSet<>();
        paths.fields()
                .forEachRemaining(
                        path ->
                                path.getValue()
                                        .fieldNames()
                                        .forEachRemaining(
                                                method ->
                                                        addresses.add(
                                                                method.toUpperCase(
                                                                                java.util.Locale
                                                                                        .ROOT)
                                                                        + " "
                                                                        + path.getKey())));
        assertThat(addresses).hasSizeGreaterThan(8);
        return addresses;
    }

    @TestFactory
    Stream<DynamicTest> no_page_shows_what_belongs_to_another_school() throws IOException {
        Visitor visitor = Visitor.as(Browser.OWNER);
        return pagesWithForeignIds().stream()
                .map(
                        path ->
                                DynamicTest.dynamicTest(
                                        path,
                                        () -> {
                                            HttpResponse<String> answer = visitor.get(path);
                                            assertThat(answer.statusCode()).isEqualTo(404);
                                            assertThat(answer.body()).doesNotContain(SECRET);
                                        }));
    }

    /** Each page that takes a parameter, with the other school's ids in it. */
    private static List<String> pagesWithForeignIds() throws IOException {
        Map<String, List<Long>> ids =
                Map.of(
                        "kunden id", List.of(foreign.customer()),
                        "rechnungen id", List.of(foreign.draft(), foreign.invoice()),
                        "sevdesk id", List.of(foreign.draft(), foreign.invoice()),
                        "sevdesk auftrag", List.of(foreign.job()),
                        "rechnungen entwurf", List.of(foreign.unfinished()),
                        "rechnungen kunde", List.of(foreign.customer()));
        List<String> paths = new ArrayList<>();
        Path root = Path.of("src/main/webapp");
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".xhtml")).toList()) {
                Matcher parameter = PAGE_PARAMETER.matcher(Files.readString(file));
                while (parameter.find()) {
                    String meant = file.getParent().getFileName() + " " + parameter.group(1);
                    assertThat(ids)
                            .as("parameter of %s needs foreign ids here", file)
                            .containsKey(meant);
                    for (Long id : ids.get(meant)) {
                        paths.add(
                                "/" + root.relativize(file) + "?" + parameter.group(1) + "=" + id);
                    }
                }
            }
        }
        paths.add("/belege/pdf?id=" + foreign.invoice());
        assertThat(paths).hasSizeGreaterThan(5);
        return paths;
    }

    @Test
    void no_page_is_shown_to_someone_who_has_not_signed_in() throws IOException {
        Path root = Path.of("src/main/webapp");
        try (Stream<Path> files = Files.walk(root)) {
            List<String> pages =
                    files.filter(path -> path.toString().endsWith(".xhtml"))
                            .map(path -> "/" + root.relativize(path))
                            .filter(path -> !path.startsWith("/WEB-INF/"))
                            .filter(path -> !FOR_STRANGERS.contains(path))
                            .toList();
            assertThat(pages).hasSizeGreaterThan(10);
            assertThat(pages)
                    .allSatisfy(
                            page ->
                                    assertThat(
                                                    Visitor.stranger()
                                                            .get(page)
                                                            .headers()
                                                            .firstValue("Location"))
                                            .hasValueSatisfying(
                                                    to ->
                                                            assertThat(to)
                                                                    .endsWith("/anmelden.xhtml")));
        }
    }
}
