package de.hundeschule123.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.hundeschule123.harness.Api;
import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.RawAnswer;
import de.hundeschule123.harness.RawRequest;
import de.hundeschule123.harness.RunningApplication;
import de.hundeschule123.harness.Spellings;
import de.hundeschule123.harness.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before anybody looks what it wants, and that honest use is not. */
class RefusalIT {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final String UPLOAD_PAGE = "/belege/ausgabe.xhtml";
    private static final Path SERVER = RunningApplication.data().resolve("server");
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern NONCE = Pattern.compile("csp\\.init\\('([^']*)'");

    private static Visitor owner;
    private static String draft;

    @BeforeAll
    static void an_owner_has_signed_in_and_written_an_invoice() {
        owner = Visitor.as(Browser.OWNER);
        Api api = Api.as(Browser.OWNER);
        api.ok(
                "PUT",
                "/api/customers/K-7001",
                "{\"firstName\":\"Ada\",\"lastName\":\"Streng\",\"zip\":\"10115\",\"city\":\"Berlin\"}");
        draft =
                api.ok(
                                "POST",
                                "/api/invoices",
                                """
                                {"customer":"K-7001","date":"2026-11-02","lines":[{"text":"Welpenkurs","quantity":"1","unitPrice":"1.19","vatRate":19}]}
                                """)
                        .path("id")
                        .asText();
    }

    /** Who asks, without the credentials that the interface wants. */
    enum Caller {
        NOBODY,
        SESSION,
        OTHER_SCHOOL;

        RawRequest asks(RawRequest request) {
            return switch (this) {
                case NOBODY -> request;
                case SESSION -> request.with("Cookie", owner.cookies());
                case OTHER_SCHOOL -> request.as(Browser.SMALL_BUSINESS_OWNER, Browser.PASSWORD);
            };
        }
    }

    @ParameterizedTest
    @EnumSource(Caller.class)
    void no_spelling_brings_a_caller_past_the_guard_of_the_interface(Caller caller)
            throws IOException {
        List<String> passed = new ArrayList<>();
        for (Map.Entry<String, String> route :
                Map.of(
                                "/api/invoices/" + draft + "/commit",
                                "POST",
                                "/api/invoices/" + draft,
                                "GET",
                                "/api/customers/K-7001",
                                "GET")
                        .entrySet()) {
            for (String spelling : Spellings.of(route.getKey())) {
                RawRequest request = RawRequest.of(route.getValue(), spelling);
                if (route.getValue().equals("POST")) {
                    request.sending(FORM, bytes("a=b"));
                }
                RawAnswer answer = sent(caller.asks(request));
                if (hasPassed(answer)) {
                    passed.add(route.getValue() + " " + spelling + " -> " + answer.status());
                }
            }
        }

        assertThat(passed).isEmpty();
        assertThat(statusOfTheDraft()).isEqualTo("DRAFT");
    }

    @Test
    void no_spelling_brings_a_stranger_to_a_page() throws IOException {
        List<String> passed = new ArrayList<>();
        for (String page : List.of("/kunden/neu.xhtml", "/belege/pdf", "/WEB-INF/web.xml")) {
            for (String spelling : Spellings.of(page)) {
                RawAnswer answer = sent(RawRequest.get(spelling));
                if (hasPassed(answer) && !spelling.startsWith("/health")) {
                    passed.add(spelling + " -> " + answer.status());
                }
            }
        }

        assertThat(passed).isEmpty();
    }

    /** The container itself answers what it cannot decode with 200 and nothing. */
    private static boolean hasPassed(RawAnswer answer) {
        boolean empty = answer.header("Content-Length").filter("0"::equals).isPresent();
        return answer.status() >= 500 || answer.status() / 100 == 2 && !empty;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metrics", "/health", "/health/ready", "/openapi", "/openapi/"})
    void what_is_for_those_who_watch_the_server_is_not_there_for_who_comes_through_a_proxy(
            String path) throws IOException {
        RawAnswer answer = sent(RawRequest.get(path).with("X-Forwarded-For", "203.0.113.9"));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("# TYPE", "checks", "openapi:");
    }

    /** Not only on pages: what is refused is shown by a browser as well. */
    @ParameterizedTest
    @CsvSource({
        "/anmelden.xhtml, 200",
        "/kunden/liste.xhtml, 302",
        "/api/invoices, 401",
        "/api;x/invoices, 400",
        "/metrics, 404"
    })
    void every_answer_has_the_headers_that_protect_people(String path, int status)
            throws IOException {
        RawAnswer answer = sent(RawRequest.get(path).with("X-Forwarded-For", "203.0.113.9"));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.header("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers("Content-Security-Policy"))
                .anyMatch(
                        policy ->
                                policy.contains("object-src 'none'")
                                        && policy.contains("base-uri 'none'")
                                        && policy.contains("frame-ancestors 'self'"));
    }

    @ParameterizedTest
    @CsvSource({
        "/anmelden.xhtml, gibberish",
        "/anmelden.xhtml, 1:2",
        "/kunden/liste.xhtml, gibberish",
        "/kunden/liste.xhtml, stateless",
        "/kunden/liste.xhtml, :",
        "/kunden/liste.xhtml, 99999999999999999999:1"
    })
    void a_page_state_that_we_cannot_have_given_out_is_refused_in_silence(String page, String state)
            throws IOException {
        int logged = RunningApplication.get().server().log().length();

        RawAnswer answer =
                sent(
                        Caller.SESSION.asks(
                                RawRequest.of("POST", page)
                                        .sending(
                                                FORM,
                                                bytes("a=b&jakarta.faces.ViewState=" + state))));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("error-abgelaufen");
        assertThat(RunningApplication.get().server().log().substring(logged))
                .doesNotContain("Exception");
    }

    @Test
    void no_answer_names_the_server_and_its_version() throws IOException {
        for (String address : List.of("/anmelden.xhtml", "/", "/api/invoices", "/x", "/api;x")) {
            RawAnswer answer = sent(RawRequest.get(address));
            assertThat(answer.header("Server")).as(address).isEmpty();
            assertThat(answer.header("X-Powered-By")).as(address).isEmpty();
        }
    }

    @Test
    void honest_spellings_still_work() throws IOException {
        for (String address : List.of("/api/invoices/" + draft, "/api/customers/K%2d7001")) {
            assertThat(sent(RawRequest.get(address).as(Browser.OWNER, Browser.PASSWORD)).status())
                    .as(address)
                    .isEqualTo(200);
        }
    }

    @Test
    void on_every_address_of_the_interface_a_session_counts_for_nothing() throws IOException {
        JsonNode paths =
                new ObjectMapper()
                        .readTree(Visitor.stranger().get("/openapi?format=json").body())
                        .path("paths");
        List<String> tried = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            String address =
                    path.getKey()
                            .replace("{id}", draft)
                            .replace("{number}", "K-7001")
                            .replace("{key}", "hundeplatz")
                            .replace("{job}", "1");
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                RawRequest request =
                        RawRequest.of(method.getKey().toUpperCase(Locale.ROOT), address);
                if (!method.getKey().equals("get")) {
                    request.sending(JSON, bytes("{}"));
                }
                RawAnswer answer = sent(Caller.SESSION.asks(request));
                assertThat(answer.status()).as(method.getKey() + " " + address).isEqualTo(401);
                assertThat(answer.header("Content-Type").orElse(""))
                        .startsWith("application/problem+json");
                tried.add(address);
            }
        }

        assertThat(tried).hasSizeGreaterThan(12);
        assertThat(statusOfTheDraft()).isEqualTo("DRAFT");
    }

    @Test
    void strange_addresses_are_refused_in_german_words() throws IOException {
        RawAnswer page = sent(RawRequest.get("/kunden/neu.xhtml;x"));
        RawAnswer call =
                sent(RawRequest.get("/api/;x/invoices").as(Browser.OWNER, Browser.PASSWORD));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("So eine Adresse gibt es hier nicht");
        assertThat(page.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(call.status()).isEqualTo(400);
        assertThat(call.header("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(call.body()).contains("\"detail\":\"Die Adresse ist so geschrieben");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "OPTIONS", "PUT", "DELETE", "PROPFIND", "FOO", "get"})
    void a_method_that_no_page_knows_does_nothing(String method) throws IOException {
        for (Caller caller : List.of(Caller.NOBODY, Caller.SESSION)) {
            assertThat(sent(caller.asks(RawRequest.of(method, "/kunden/liste.xhtml"))).status())
                    .as("%s as %s", method, caller)
                    .isIn(400, 405, 501);
        }
    }

    @Test
    void only_the_head_of_a_page_is_what_the_page_would_be() throws IOException {
        RawAnswer signedIn =
                sent(Caller.SESSION.asks(RawRequest.of("HEAD", "/kunden/liste.xhtml")));
        RawAnswer stranger = sent(RawRequest.of("HEAD", "/kunden/liste.xhtml"));

        assertThat(signedIn.status()).isEqualTo(200);
        assertThat(signedIn.body()).isEmpty();
        assertThat(stranger.status()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: https://evil.example",
                "Origin: null",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site"
            })
    void a_foreign_page_cannot_use_what_a_browser_remembers(String header) throws IOException {
        String[] foreign = header.split(": ");
        RawRequest commit =
                RawRequest.of("POST", "/api/invoices/" + draft + "/commit")
                        .as(Browser.OWNER, Browser.PASSWORD)
                        .with(foreign[0], foreign[1])
                        .sending(FORM, bytes("a=b"));
        RawRequest signIn =
                RawRequest.of("POST", "/anmelden.xhtml")
                        .with(foreign[0], foreign[1])
                        .sending(FORM, bytes(signInForm()));

        RawAnswer refused = sent(commit);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(refused.body()).contains("Eine fremde Internetseite");
        assertThat(statusOfTheDraft()).isEqualTo("DRAFT");
        assertThat(sent(signIn).status()).isEqualTo(403);
        assertThat(sent(signIn).opensSession()).isFalse();
    }

    @Test
    void our_own_page_can_sign_in_and_a_browser_is_not_asked_for_a_password() throws IOException {
        String here = "http://localhost:" + port();
        RawAnswer signedIn =
                sent(
                        RawRequest.of("POST", "/anmelden.xhtml")
                                .with("Origin", here)
                                .with("Sec-Fetch-Site", "same-origin")
                                .sending(FORM, bytes(signInForm())));
        RawAnswer asBrowser = sent(RawRequest.get("/api/invoices").with("Sec-Fetch-Site", "none"));

        assertThat(signedIn.status()).isEqualTo(302);
        assertThat(signedIn.opensSession()).isTrue();
        assertThat(asBrowser.status()).isEqualTo(401);
        assertThat(asBrowser.header("WWW-Authenticate").orElse("")).doesNotContain("Basic");
    }

    private static String signInForm() {
        return "signInForm=signInForm&signInForm%3Aenter=&signInForm%3Aemail="
                + Browser.OWNER
                + "&signInForm%3Apassword="
                + Browser.PASSWORD
                + "&jakarta.faces.ViewState=stateless";
    }

    @Test
    void a_page_with_a_state_of_its_own_is_not_executed_without_it() throws IOException {
        RawAnswer answer =
                sent(
                        Caller.SESSION.asks(
                                RawRequest.of("POST", "/kunden/neu.xhtml")
                                        .sending(
                                                FORM, bytes("jakarta.faces.ViewState=stateless"))));

        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void a_page_that_the_session_no_longer_knows_says_that_it_ran_out() throws IOException {
        RawAnswer answer =
                sent(
                        Caller.SESSION.asks(
                                RawRequest.of("POST", "/kunden/neu.xhtml")
                                        .sending(FORM, bytes("jakarta.faces.ViewState=1:1"))));

        assertThat(answer.body()).contains("Deine Sitzung ist abgelaufen", "Melde dich neu an");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/anmelden.xhtml",
                "/fehler/404",
                "/gibt/es/nicht",
                "/jakarta.faces.resource/theme.css.xhtml?ln=app",
                UPLOAD_PAGE,
                "/api/invoices"
            })
    void a_file_of_a_stranger_is_not_even_read(String address) throws IOException {
        RawAnswer answer = sent(upload(address, "a.pdf", pdf(3_000_000), ""));

        assertThat(answer.status()).isIn(302, 401, 415);
        assertThat(uploadsLeft()).isEmpty();
    }

    @Test
    void a_file_for_a_page_that_wants_none_is_refused() throws IOException {
        RawAnswer answer =
                sent(Caller.SESSION.asks(upload("/kunden/neu.xhtml", "a.pdf", pdf(1000), "")));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.body()).contains("Hier nehmen wir keine Datei an");
        assertThat(uploadsLeft()).isEmpty();
    }

    @Test
    void an_honest_file_is_filed_and_leaves_nothing_behind() throws IOException {
        RawAnswer answer = sent(expense(pdf(10_400_000)));

        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        assertThat(answer.header("Location").orElse("")).endsWith("/belege/liste.xhtml");
        assertThat(uploadsLeft()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {10_900_000, 30_000_000})
    void a_file_that_is_too_large_is_told_so(int size) throws IOException {
        RawAnswer answer = sent(expense(pdf(size)));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(owner.get(answer.header("Location").orElse("")).body())
                .contains("Das PDF ist größer als 10 MB");
        assertThat(uploadsLeft()).isEmpty();
    }

    @Test
    void a_form_of_countless_parts_is_refused_and_costs_no_memory() throws IOException {
        String part = field("a", "");
        byte[] parts = bytes(part.repeat(11_000_000 / part.length()) + "--b--\r\n");
        RawAnswer answer =
                sent(
                        Caller.SESSION.asks(
                                RawRequest.of("POST", UPLOAD_PAGE)
                                        .sending("multipart/form-data; boundary=b", parts)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(owner.get("/belege/liste.xhtml").statusCode()).isEqualTo(200);
        assertThat(uploadsLeft()).isEmpty();
    }

    @Test
    void an_address_as_long_as_a_request_may_have_is_judged_like_any_other() throws IOException {
        String page = "/kunden/" + "a".repeat(6000) + ".xhtml";
        String call = "/api/customers/" + "%41".repeat(2000);

        assertThat(sent(RawRequest.get(page)).status()).isEqualTo(302);
        assertThat(sent(RawRequest.get(page + ";")).status()).isEqualTo(400);
        assertThat(sent(RawRequest.get(call)).status()).isEqualTo(401);
    }

    /** The page, filled in as a browser would. */
    private static RawRequest expense(byte[] pdf) throws IOException {
        HttpResponse<String> page = owner.get(UPLOAD_PAGE);
        Matcher state = VIEW_STATE.matcher(page.body());
        String last = "";
        while (state.find()) {
            last = state.group(1);
        }
        Matcher nonce = NONCE.matcher(page.body());
        assertThat(nonce.find()).isTrue();
        String fields =
                field("expense", "expense")
                        + field("expense:date", "27.11.2026")
                        + field("expense:supplier", "Futterhaus")
                        + field("expense:subject", "Leckerli")
                        + field("expense:amount", "12,00")
                        + field("expense:file-it", "")
                        + field("jakarta.faces.ViewState", last)
                        + field("primefaces.nonce", nonce.group(1));
        return Caller.SESSION.asks(upload(UPLOAD_PAGE, "expense:file", pdf, fields));
    }

    private static String field(String name, String value) {
        return "--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(name, value);
    }

    private static RawRequest upload(String address, String name, byte[] file, String fields)
            throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(bytes(fields));
        body.write(
                bytes(
                        "--b\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"a.pdf\"\r\n"
                                        .formatted(name)
                                + "Content-Type: application/pdf\r\n\r\n"));
        body.write(file);
        body.write(bytes("\r\n--b--\r\n"));
        return RawRequest.of("POST", address)
                .sending("multipart/form-data; boundary=b", body.toByteArray());
    }

    private static byte[] pdf(int size) {
        byte[] content = new byte[size];
        System.arraycopy(bytes("%PDF-1.4 "), 0, content, 0, 9);
        return content;
    }

    private static List<Path> uploadsLeft() throws IOException {
        try (Stream<Path> files = Files.walk(SERVER)) {
            return files.filter(file -> file.getFileName().toString().startsWith("upload_"))
                    .toList();
        }
    }

    private static String statusOfTheDraft() {
        return Api.as(Browser.OWNER).get("/api/invoices/" + draft).path("status").asText();
    }

    private static RawAnswer sent(RawRequest request) throws IOException {
        return request.to(port());
    }

    private static int port() {
        return RunningApplication.address("/").getPort();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
