package de.hundeschule123.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * H2 under a process that is killed again and again while it writes; more rounds by {@code
 * -Ddatabase.kills=500}. Without the {@link OneWriter} it broke after 48.
 */
class KilledDatabaseIT {

    private static final int KILLS = Integer.getInteger("database.kills", 25);
    private static final int MOST_COMMITS_OF_A_LIFE = 20;
    private static final String PROMISE = "DONE ";

    private final Random chance = new Random(7);
    private final Set<Long> promised = new HashSet<>();

    @TempDir private Path folder;

    @Test
    void a_killed_writer_leaves_whole_transactions_and_everything_it_has_promised()
            throws IOException, InterruptedException, SQLException {
        for (int kill = 1; kill <= KILLS; kill++) {
            assertThat(lifeUntilKilled())
                    .as("the database after %s kills", kill - 1)
                    .isEqualTo("WHOLE");
        }
        assertThat(there()).containsAll(promised);
    }

    /** What the process found at its start. */
    private String lifeUntilKilled() throws IOException, InterruptedException {
        Process writer = start();
        try (BufferedReader said = writer.inputReader(StandardCharsets.UTF_8)) {
            String found = said.readLine();
            int commits = chance.nextInt(MOST_COMMITS_OF_A_LIFE);
            for (int i = 0; i < commits; i++) {
                note(said.readLine());
            }
            // Not by the process itself, which would close its output unread.
            writer.toHandle().destroyForcibly();
            said.lines().forEach(this::note);
            writer.waitFor();
            return found;
        }
    }

    /** A line is one write to the pipe: it comes whole or not at all. */
    private void note(String line) {
        assertThat(line).startsWith(PROMISE);
        promised.add(Long.valueOf(line.substring(PROMISE.length())));
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private Set<Long> there() throws SQLException {
        Set<Long> ids = new HashSet<>();
        try (Connection connection = KilledWriter.database(folder).getConnection();
                PreparedStatement question = connection.prepareStatement("select id from item");
                ResultSet found = question.executeQuery()) {
            while (found.next()) {
                ids.add(found.getLong(1));
            }
        }
        return ids;
    }
}
