package de.hundeschule123.sevdesk.connection;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.Api;
import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.RunningApplication;
import de.hundeschule123.harness.ServerDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The token appears nowhere: neither in what the server answers nor in anything that it writes. */
class TokenSecrecyIT {

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> answers = new ArrayList<>();

    private static String token(String beginning) {
        return beginning
                + UUID.randomUUID().toString().replace("-", "").substring(beginning.length());
    }

    private String call(String method, String path, String body) {
        String credentials =
                Base64.getEncoder()
                        .encodeToString(
                                (Browser.SMALL_BUSINESS_OWNER + ":" + Browser.PASSWORD)
                                        .getBytes(StandardCharsets.UTF_8));
        try {
            HttpResponse<String> answer =
                    http.send(
                            HttpRequest.newBuilder(RunningApplication.get().uri(path))
                                    .header("Authorization", "Basic " + credentials)
                                    .header("Content-Type", "application/json")
                                    .method(method, HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            answers.add(method + " " + path + "\n" + answer.headers().map() + "\n" + answer.body());
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void setUp(String token) {
        call("PUT", "/api/sevdesk/settings", "{\"token\":\"%s\",\"active\":true}".formatted(token));
        call("POST", "/api/sevdesk/test", "");
    }

    @AfterEach
    void goBackToTheUsualAccount() {
        setUp(Browser.SMALL_BUSINESS_TOKEN);
        assertThat(call("POST", "/api/sevdesk/test", "")).contains("\"ok\":true");
    }

    @Test
    void neither_answers_nor_pages_nor_files_hold_a_token_that_works_or_one_that_is_refused() {
        String works = token("5050");
        String refused = token("dead");
        String malformed = "Passwort-" + token("") + "!";
        setUp(works);
        setUp(refused);
        setUp(malformed);
        for (String path :
                List.of(
                        "/metrics",
                        "/openapi",
                        "/health",
                        "/health/ready",
                        "/api/invoices?sevdesk=FAILED",
                        "/api/sevdesk/settings")) {
            call("GET", path, "");
        }

        for (String secret : List.of(works, refused, malformed)) {
            assertThat(answers).noneMatch(answer -> answer.contains(secret));
            assertThat(filesWith(secret)).as("files that hold the token").isEmpty();
        }
        assertThat(RunningApplication.get().server().log())
                .doesNotContain(works, refused, malformed);
    }

    @Test
    void no_page_shows_a_token_that_was_typed_into_it() {
        String works = token("5050");
        String refused = token("dead");
        // Of the account that is in use: another one would be asked about first.
        Api.as(Browser.SMALL_BUSINESS_OWNER).connect(works);
        try (Browser browser = Browser.open()) {
            browser.signIn(Browser.SMALL_BUSINESS_OWNER);
            for (String token : List.of(works, refused)) {
                browser.go("/einstellungen/sevdesk.xhtml").click("edit").type("token", token);
                browser.clickText("Verbindung testen")
                        .see(
                                token.equals(works)
                                        ? "endet auf …" + token.substring(28)
                                        : "Der bisherige API-Token bleibt in Gebrauch.");
                assertThat(browser.source()).doesNotContain(token);
                for (String page :
                        List.of(
                                "/einstellungen/sevdesk.xhtml",
                                "/einstellungen/erweiterungen.xhtml",
                                "/index.xhtml",
                                "/belege/liste.xhtml")) {
                    assertThat(browser.go(page).source()).as(page).doesNotContain(token);
                }
                assertThat(browser.location()).doesNotContain(token);
                assertThat(filesWith(token)).isEmpty();
            }
        }
    }

    /** Every file that the server keeps: broker, log, configuration, and its database. */
    private static List<Path> filesWith(String secret) {
        return Stream.of(RunningApplication.data(), ServerDatabase.files())
                .flatMap(folder -> filesWith(secret, folder).stream())
                .toList();
    }

    private static List<Path> filesWith(String secret, Path folder) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
                            if (is.isRegularFile() && holds(file, secret)) {
                                found.add(file);
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException why)
                                throws IOException {
                            // A server at work deletes files of its own.
                            return why instanceof NoSuchFileException
                                    ? FileVisitResult.CONTINUE
                                    : super.visitFileFailed(file, why);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static boolean holds(Path file, String secret) {
        try {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            return bytes.contains(secret)
                    || bytes.contains(
                            Base64.getEncoder()
                                    .encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
