package de.hundeschule123.school.operator;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Opens a school from the command line, by the same interface as any program of the operator: the
 * script {@code new-school} starts it. The key comes from its file and stands on no command line.
 */
public final class EnrolmentCommand {

    private static final int REFUSED = 78;
    private static final int NOT_REACHED = 75;

    private EnrolmentCommand() {}

    /**
     * Runs.
     *
     * @param words address of the server, file of the key, key of the school, its name, its owner's
     *     name and e-mail address
     */
    public static void main(String[] words) throws InterruptedException {
        try {
            HttpResponse<String> answer = ask(words);
            JsonObject said = object(answer.body());
            if (answer.statusCode() / 100 != 2) {
                end(
                        "NOT OPENED: " + said.getString("detail", "status " + answer.statusCode()),
                        REFUSED);
            }
            System.out.println(
                    answer.statusCode() == 201
                            ? "The school " + words[2] + " is open."
                            : "The school "
                                    + words[2]
                                    + " was there already; its names are as told.");
            System.out.println(
                    said.containsKey("link")
                            ? "With this link its owner sets a password, once and within seven days:\n"
                                    + said.getString("link")
                            : "Its owner has a password already.");
        } catch (IOException away) {
            end(
                    "NOT OPENED: the server at " + words[0] + " does not answer. Is it running?",
                    NOT_REACHED);
        }
    }

    private static HttpResponse<String> ask(String... words)
            throws IOException, InterruptedException {
        String body =
                Json.createObjectBuilder()
                        .add("name", words[3])
                        .add(
                                "owner",
                                Json.createObjectBuilder()
                                        .add("name", words[4])
                                        .add("email", words[5]))
                        .build()
                        .toString();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(words[0] + "/api/admin/schools/" + words[2]))
                        .timeout(Duration.ofSeconds(30))
                        .header(
                                "Authorization",
                                "Bearer " + Files.readString(Path.of(words[1])).strip())
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static JsonObject object(String text) throws IOException {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonException notOurs) {
            throw new IOException(notOurs);
        }
    }

    private static void end(String sentence, int code) {
        System.err.println(sentence);
        System.exit(code);
    }
}
