package de.hundeschule123.localdatabase;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Starts and stops the database of {@code ./run}, which lives on between the two commands.
 *
 * <p>{@code start FOLDER} leaves the address in the file {@code url} of the folder, {@code stop
 * FOLDER} ends it in order. The exit code is 0 when that was done; otherwise the last line says in
 * German what is in the way.
 */
final class LocalDatabase {

    private LocalDatabase() {}

    public static void main(String[] words) {
        if (words.length != 2) {
            throw new IllegalArgumentException(Arrays.toString(words));
        }
        Path folder = Path.of(words[1]);
        try {
            switch (words[0]) {
                case "start" -> start(folder);
                case "stop" -> LocalPostgres.stopIn(folder);
                default -> throw new IllegalArgumentException(words[0]);
            }
        } catch (IOException | IllegalStateException failed) {
            System.err.println(failed.getMessage());
            System.exit(1);
        }
    }

    private static void start(Path folder) throws IOException {
        LocalPostgres postgres = LocalPostgres.free(folder);
        Files.writeString(folder.resolve("url"), postgres.url() + "\n", StandardCharsets.UTF_8);
    }
}
