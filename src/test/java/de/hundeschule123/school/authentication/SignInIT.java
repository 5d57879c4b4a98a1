package de.hundeschule123.school.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.Api;
import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.RawAnswer;
import de.hundeschule123.harness.RawRequest;
import de.hundeschule123.harness.RunningApplication;
import de.hundeschule123.harness.Visitor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who comes in, how far, and what the others are told. */
class SignInIT {

    private static final String INVOICES = "/api/invoices?limit=1&offset=0";

    @Test
    void a_wrong_password_is_refused_in_german_words() {
        HttpResponse<String> answer =
                Api.as(Browser.STAFF, "falsches-Passwort").send("GET", INVOICES, null);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(answer.body())
                .contains("E-Mail-Adresse oder Passwort stimmen nicht")
                .doesNotContain("falsches");
    }

    @Test
    void without_credentials_the_interface_says_nothing() throws IOException {
        assertThat(raw("127.0.0.1", "/api/invoices", null)).contains(" 401 ");
    }

    @Test
    void the_session_of_a_person_counts_for_nothing_on_the_interface() {
        assertThat(Visitor.as(Browser.OWNER).get(INVOICES).statusCode()).isEqualTo(401);
    }

    @Test
    void the_session_cookie_stays_away_from_scripts_and_foreign_pages() {
        HttpResponse<String> answer = Visitor.stranger().signIn(Browser.OWNER, Browser.PASSWORD);

        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.matches("(?:JSESSIONID|browser)=.*"))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(
                        cookie ->
                                assertThat(cookie)
                                        .containsIgnoringCase("; HttpOnly")
                                        .containsIgnoringCase("; SameSite=Lax"));
    }

    @Test
    void the_id_of_a_session_alone_opens_nothing() throws IOException {
        String cookies = Visitor.as(Browser.OWNER).cookies();
        int port = RunningApplication.address("/").getPort();
        assertThat(RawRequest.get("/index.xhtml").with("Cookie", cookies).to(port).status())
                .isEqualTo(200);

        String idAlone = cookies.replaceAll(".*?(JSESSIONID=[^;]*).*", "$1");
        assertThat(RawRequest.get("/index.xhtml").with("Cookie", idAlone).to(port).status())
                .isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.xhtml",
                "/kunden/liste.xhtml",
                "/rechnungen/liste.xhtml",
                "/belege/liste.xhtml",
                "/einstellungen/index.xhtml",
                "/WEB-INF/sevdesk/konfiguration.xhtml",
                "/WEB-INF/web.xml"
            })
    void a_stranger_sees_no_page_but_the_sign_in(String page) {
        HttpResponse<String> answer = Visitor.stranger().get(page);

        assertThat(answer.statusCode()).as(answer.body()).isIn(302, 404);
        assertThat(answer.headers().firstValue("Location").orElse("/anmelden.xhtml"))
                .endsWith("/anmelden.xhtml");
    }

    @Test
    void five_thousand_requests_of_strangers_make_no_session() throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        String[] addresses = {
            "/kunden/liste.xhtml?" + "x".repeat(600),
            "/anmelden.xhtml",
            "/gibt/es/nicht",
            "/favicon.ico",
            "/robots.txt",
            "/fehler/404",
            "/jakarta.faces.resource/theme.css.xhtml?ln=app",
            "/jakarta.faces.resource/gibt/es/nicht.css.xhtml",
            "/jakarta.faces.resource/dynamiccontent.properties.xhtml?ln=primefaces&pfdrid=x",
            "/api/invoices"
        };
        long before = sessions();
        for (int i = 0; i < 5000; i++) {
            HttpResponse<Void> answer =
                    http.send(
                            HttpRequest.newBuilder(
                                            RunningApplication.address(
                                                    addresses[i % addresses.length]))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .as(answer.uri().toString())
                    .noneMatch(cookie -> cookie.contains("JSESSIONID"));
        }

        assertThat(sessions()).isLessThanOrEqualTo(before);
    }

    @Test
    void a_failed_sign_in_makes_no_session() {
        long before = sessions();

        HttpResponse<String> answer = Visitor.stranger().signIn(Browser.STAFF, "falsch");

        assertThat(answer.body()).contains("E-Mail-Adresse oder Passwort stimmen nicht");
        assertThat(sessions()).isLessThanOrEqualTo(before);
    }

    private static long sessions() {
        Matcher gauge =
                Pattern.compile("(?m)^sessions\\{[^}]*\\} (\\d+)")
                        .matcher(Visitor.stranger().get("/metrics").body());
        assertThat(gauge.find()).as("the gauge of sessions").isTrue();
        return Long.parseLong(gauge.group(1));
    }

    @Test
    void the_page_that_was_wanted_comes_after_the_sign_in() {
        Visitor visitor = Visitor.stranger();
        HttpResponse<String> sent = visitor.get("/kunden/liste.xhtml?q=Bär".replace("ä", "%C3%A4"));
        assertThat(sent.headers().firstValue("Set-Cookie").orElse(""))
                .contains("; HttpOnly", "; SameSite=Lax", "; Max-Age=300");

        HttpResponse<String> answer = visitor.signIn(Browser.OWNER, Browser.PASSWORD);

        assertThat(answer.headers().firstValue("Location").orElse(""))
                .endsWith("/kunden/liste.xhtml?q=B%C3%A4r");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("wanted=;") && cookie.contains("Max-Age=0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "evil.example"})
    void no_header_leads_a_person_elsewhere(String host) throws IOException {
        RawAnswer answer =
                RawRequest.get("/kunden/liste.xhtml")
                        .with("Host", host)
                        .to(RunningApplication.address("/").getPort());

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).hasValue("/anmelden.xhtml");
        assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void a_step_on_a_page_whose_session_ran_out_leads_to_the_sign_in_and_is_told_so()
            throws IOException {
        RawAnswer answer =
                RawRequest.of("POST", "/kunden/liste.xhtml")
                        .with("Faces-Request", "partial/ajax")
                        .with("Cookie", "JSESSIONID=d6b5a4da068ad00a9901c1330901")
                        .sending(
                                "application/x-www-form-urlencoded",
                                "a=b".getBytes(StandardCharsets.US_ASCII))
                        .to(RunningApplication.address("/").getPort());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("<redirect url=\"/anmelden.xhtml?abgelaufen=ja\">");
        assertThat(answer.opensSession()).isFalse();
        assertThat(Visitor.stranger().get("/anmelden.xhtml?abgelaufen=ja").body())
                .contains("Deine Sitzung ist abgelaufen", "steht danach wieder da");
    }

    @Test
    void the_twenty_first_sign_in_of_a_person_ends_the_first_session() {
        Visitor first = Visitor.as(Browser.SMALL_BUSINESS_OWNER);
        assertThat(first.get("/index.xhtml").statusCode()).isEqualTo(200);
        for (int i = 0; i < 19; i++) {
            Visitor.as(Browser.SMALL_BUSINESS_OWNER);
        }
        Visitor last = Visitor.as(Browser.SMALL_BUSINESS_OWNER);

        assertThat(first.get("/index.xhtml").statusCode()).isEqualTo(302);
        assertThat(last.get("/index.xhtml").statusCode()).isEqualTo(200);
    }

    @Test
    void a_person_signs_in_and_sees_the_own_school() {
        assertThat(Visitor.as(Browser.OWNER).get("/index.xhtml").body())
                .contains("Hundeschule Pfotenfreunde");
    }

    @Test
    void the_mail_address_counts_in_any_case() {
        assertThat(
                        Api.as(" INHABER@Pfotenfreunde.example ".strip(), Browser.PASSWORD)
                                .send("GET", INVOICES, null)
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void staff_writes_invoices_but_does_not_touch_the_connection() {
        Api staff = Api.as(Browser.STAFF);

        assertThat(staff.send("GET", INVOICES, null).statusCode()).isEqualTo(200);
        HttpResponse<String> settings =
                staff.send("PUT", "/api/sevdesk/settings", "{\"active\":false}");
        assertThat(settings.statusCode()).isEqualTo(403);
        assertThat(settings.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(settings.body()).contains("Das darf nur die Inhaberin oder der Inhaber");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "\"text\"", "{\"customer\":7}", "{\"date\":\"gestern\"}"})
    void what_cannot_be_understood_is_declined_in_german_words(String body) {
        HttpResponse<String> answer = Api.as(Browser.OWNER).send("POST", "/api/invoices", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"detail\"").doesNotContain("Exception");
    }

    @Test
    void ten_slips_of_one_person_lock_nobody_else_out_of_the_same_office() throws IOException {
        String user = "niemand@nirgends.example";
        for (int i = 0; i < 10; i++) {
            assertThat(raw("127.0.0.77", INVOICES, user + ":falsch" + i)).contains(" 401 ");
        }

        assertThat(raw("127.0.0.77", INVOICES, user + ":falsch10")).contains(" 429 ");
        assertThat(raw("127.0.0.77", INVOICES, Browser.OWNER + ":" + Browser.PASSWORD))
                .contains(" 200 ");
    }

    @Test
    void whoever_guesses_on_is_told_when_to_come_again_and_the_person_comes_in_from_elsewhere()
            throws IOException {
        for (int i = 0; i < 10; i++) {
            assertThat(raw("127.0.0.78", INVOICES, Browser.STAFF + ":falsch" + i))
                    .contains(" 401 ");
        }
        String closed = answer("127.0.0.78", INVOICES, Browser.STAFF + ":" + Browser.PASSWORD);

        assertThat(closed)
                .contains(" 429 ", "application/problem+json", "Bitte warte")
                .containsPattern("(?i)\r\nretry-after: [1-9]\\d{0,2}\r\n");
        assertThat(raw("127.0.0.79", INVOICES, Browser.STAFF + ":" + Browser.PASSWORD))
                .contains(" 200 ");
    }

    @Test
    void an_address_longer_than_any_is_refused_without_being_looked_for() {
        String longest = "a".repeat(254 - "@x.example".length()) + "@x.example";
        for (int i = 0; i < 11; i++) {
            assertThat(Api.as("a" + longest, "falsch" + i).send("GET", INVOICES, null).statusCode())
                    .isEqualTo(401);
        }
    }

    /** The status line of the answer to a request that comes from an address of this machine. */
    private static String raw(String from, String path, String credentials) throws IOException {
        return answer(from, path, credentials).lines().findFirst().orElse("");
    }

    /** The whole answer to such a request. */
    private static String answer(String from, String path, String credentials) throws IOException {
        URI server = RunningApplication.address("/");
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            socket.connect(new InetSocketAddress("127.0.0.1", server.getPort()));
            socket.setSoTimeout(60_000);
            String authorization =
                    credentials == null
                            ? ""
                            : "Authorization: Basic "
                                    + Base64.getEncoder()
                                            .encodeToString(
                                                    credentials.getBytes(StandardCharsets.UTF_8))
                                    + "\r\n";
            String request =
                    "GET "
                            + path
                            + " HTTP/1.1\r\nHost: localhost\r\n"
                            + authorization
                            + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
