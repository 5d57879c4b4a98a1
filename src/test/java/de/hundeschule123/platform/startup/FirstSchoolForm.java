package de.hundeschule123.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The form behind the link that a server without a school prints at its start. */
final class FirstSchoolForm {

    private static final Pattern LINK = Pattern.compile("(?m)^FIRST SCHOOL: .*\\R(http\\S+)$");
    private static final Pattern NONCE =
            Pattern.compile("name=\"primefaces.nonce\" value=\"([^\"]+)\"");
    private static final String PASSWORD = "vier alte Hunde bellen";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ServerProcess server;
    private final URI link;

    private FirstSchoolForm(ServerProcess server, URI link) {
        this.server = server;
        this.link = link;
    }

    static FirstSchoolForm behind(ServerProcess server) {
        Matcher link = LINK.matcher(server.log());
        assertThat(link.find()).as("a link to set up the first school").isTrue();
        return new FirstSchoolForm(server, URI.create(link.group(1)));
    }

    /** Sends it for two schools at the same moment; how many there are then. */
    long sendTwiceAtOnce() throws IOException {
        String cookie = cookie();
        Matcher nonce = NONCE.matcher(get(server.uri("/einrichten.xhtml"), cookie).body());
        assertThat(nonce.find()).as("the link opens a form").isTrue();
        Stream.of("Eins", "Zwei")
                .map(name -> form(name, nonce.group(1)))
                .map(form -> CompletableFuture.supplyAsync(() -> post(form, cookie)))
                .toList()
                .forEach(CompletableFuture::join);
        return schools();
    }

    private String cookie() {
        HttpResponse<String> answer = get(server.uri(link.getPath() + "?" + link.getQuery()), "");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("link=");
        return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }

    private static String form(String name, String nonce) {
        return Map.of(
                        "firstSchoolForm",
                        "firstSchoolForm",
                        "firstSchoolForm:school",
                        "Hundeschule " + name,
                        "firstSchoolForm:owner",
                        "Erna " + name,
                        "firstSchoolForm:email",
                        name + "@erst.example",
                        "firstSchoolForm:password",
                        PASSWORD,
                        "firstSchoolForm:again",
                        PASSWORD,
                        "firstSchoolForm:save",
                        "",
                        "jakarta.faces.ViewState",
                        "stateless",
                        "primefaces.nonce",
                        nonce)
                .entrySet()
                .stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private long schools() throws IOException {
        try (Connection connection = server.database().connect();
                Statement question = connection.createStatement();
                ResultSet count = question.executeQuery("select count(*) from school")) {
            count.next();
            return count.getLong(1);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private HttpResponse<String> get(URI address, String cookie) {
        return send(HttpRequest.newBuilder(address).header("Cookie", cookie).GET());
    }

    private HttpResponse<String> post(String form, String cookie) {
        return send(
                HttpRequest.newBuilder(server.uri("/einrichten.xhtml"))
                        .header("Cookie", cookie)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
