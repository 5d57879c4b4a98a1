package de.hundeschule123.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.ReverseProxy;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The application as people reach it: through the proxy of the operators' manual. */
class ReverseProxyIT {

    private static final int MEGABYTE = 1_000_000;

    @TempDir private static Path folder;

    private static ReverseProxy proxy;
    private static SSLContext trusting;
    private static HttpClient people;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        proxy = ReverseProxy.in(folder);
        trusting = proxy.trusting();
        people = HttpClient.newBuilder().sslContext(trusting).build();
    }

    @AfterAll
    static void end() {
        if (proxy != null) {
            people.close();
            proxy.close();
        }
    }

    @Test
    void a_page_comes_by_tls_alone_and_demands_it_for_a_year() throws Exception {
        HttpResponse<String> page = get(https("/favicon.ico"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().allValues("Strict-Transport-Security"))
                .containsExactly("max-age=31536000; includeSubDomains");
        HttpResponse<String> plain = get(http("/kunden/liste.xhtml?q=a"));
        assertThat(plain.statusCode()).isEqualTo(308);
        assertThat(plain.headers().firstValue("Location"))
                .contains(https("/kunden/liste.xhtml?q=a").toString());
    }

    @Test
    void a_program_that_forgets_tls_is_refused_before_it_gets_used_to_it() throws Exception {
        assertThat(get(http("/api/invoices")).statusCode()).isEqualTo(403);
        assertThat(sent(signedIn(https("/api/invoices?limit=1")).GET()).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metrics", "/health", "/health/ready", "/openapi", "/openapi/"})
    void what_is_for_those_who_watch_the_server_is_not_there_for_others(String path)
            throws Exception {
        assertThat(get(https(path)).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fehler/..%2fkunden/neu.xhtml",
                "/api;x/invoices",
                "//kunden/neu.xhtml",
                "/jakarta.faces.resource/..%2fkunden/neu.xhtml"
            })
    void a_strange_address_arrives_as_it_was_written_and_is_refused(String path) throws Exception {
        assertThat(get(https(path)).statusCode()).isEqualTo(400);
    }

    @Test
    void the_secret_of_a_link_is_not_written_down() throws Exception {
        get(https("/passwort.xhtml?link=nobody-must-read-this"));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(proxy.log()).contains("/passwort.xhtml"));
        assertThat(proxy.log()).doesNotContain("nobody-must-read-this");
    }

    @Test
    void a_body_as_large_as_an_expense_may_be_gets_through_and_a_larger_one_is_refused()
            throws Exception {
        assertThat(sentTo("/api/invoices", new byte[2 * MEGABYTE])).isEqualTo(413);
        assertThat(sentTo("/belege/ausgabe.xhtml", new byte[10 * MEGABYTE])).isNotEqualTo(413);
        assertThat(sentTo("/belege/ausgabe.xhtml", new byte[12 * MEGABYTE])).isEqualTo(413);
    }

    private static int sentTo(String path, byte... body) throws Exception {
        return sent(signedIn(https(path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(body)))
                .statusCode();
    }

    @Test
    void whoever_sends_by_drops_keeps_nobody_waiting() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 110; i++) {
                slow.add(halfSent());
            }

            HttpResponse<String> page = get(https("/favicon.ico"));

            assertThat(page.statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static Socket halfSent() throws IOException {
        Socket socket = trusting.getSocketFactory().createSocket("localhost", proxy.tls());
        socket.getOutputStream()
                .write(
                        """
                        POST /kunden/liste.xhtml HTTP/1.1\r
                        Host: localhost\r
                        Content-Length: 1000\r
                        Content-Type: application/x-www-form-urlencoded\r
                        \r
                        a=""" //
                                .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    @Test
    void a_crowd_at_the_door_is_told_to_wait_and_the_pages_are_not() throws Exception {
        List<CompletableFuture<HttpResponse<Void>>> crowd = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            crowd.add(
                    people.sendAsync(
                            request(https("/anmelden.xhtml")).GET().build(),
                            HttpResponse.BodyHandlers.discarding()));
        }
        List<Integer> answers = crowd.stream().map(one -> one.join().statusCode()).toList();

        assertThat(answers).contains(200, 429);
        assertThat(get(https("/favicon.ico")).statusCode()).isEqualTo(200);
    }

    private static URI https(String path) {
        return URI.create("https://localhost:" + proxy.tls() + path);
    }

    private static URI http(String path) {
        return URI.create("http://localhost:" + proxy.plain() + path);
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30));
    }

    private static HttpRequest.Builder signedIn(URI address) {
        byte[] credentials =
                (Browser.OWNER + ":" + Browser.PASSWORD).getBytes(StandardCharsets.UTF_8);
        return request(address)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    private static HttpResponse<String> get(URI address) throws Exception {
        return sent(request(address).GET());
    }

    private static HttpResponse<String> sent(HttpRequest.Builder request) throws Exception {
        return people.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
