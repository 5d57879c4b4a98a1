package de.hundeschule123.school.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken from a provider, and what is not. */
class ProviderCallsTest {

    private final ProviderCalls calls = new ProviderCalls();
    private HttpServer provider;

    @BeforeEach
    void start() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.start();
    }

    @AfterEach
    void end() {
        provider.stop(0);
    }

    private void answering(int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        provider.createContext(
                "/",
                call -> {
                    call.getResponseHeaders().set("Location", "/elsewhere");
                    call.sendResponseHeaders(status, 0);
                    call.getResponseBody().write(bytes);
                    call.close();
                });
    }

    private String ask() throws NotSignedIn {
        URI address = URI.create("http://localhost:" + provider.getAddress().getPort() + "/x");
        return calls.answer("keys", HttpRequest.newBuilder(address).build());
    }

    @Test
    void a_good_answer_is_taken_as_it_is() throws NotSignedIn {
        answering(200, "{\"name\": \"Bär\"}");

        assertThat(ask()).isEqualTo("{\"name\": \"Bär\"}");
    }

    @ParameterizedTest
    @CsvSource({"302, AWAY", "400, FAILED", "401, FAILED", "500, AWAY", "204, AWAY"})
    void no_other_answer_is_followed_or_taken(int status, NotSignedIn.Reason reason) {
        answering(status, status == 204 ? "" : "{\"secret\": \"word\"}");

        assertThatThrownBy(this::ask)
                .isInstanceOf(NotSignedIn.class)
                .hasMessage("keys: HTTP " + status)
                .extracting(refused -> ((NotSignedIn) refused).reason())
                .isEqualTo(reason);
    }

    @Test
    void an_answer_without_end_is_given_up() {
        answering(200, "x".repeat(256 * 1024 + 1));

        assertThatThrownBy(this::ask).isInstanceOf(NotSignedIn.class).hasMessageContaining("keys");
    }

    @Test
    void a_provider_that_is_not_there_is_away() {
        HttpServer gone = provider;
        gone.stop(0);

        assertThatThrownBy(this::ask)
                .isInstanceOf(NotSignedIn.class)
                .extracting(refused -> ((NotSignedIn) refused).reason())
                .isEqualTo(NotSignedIn.Reason.AWAY);
    }
}
