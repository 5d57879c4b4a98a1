package de.hundeschule123.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher's choice of the file in which the JVM keeps the server's classes. */
class KeptClassesTest {

    private static final byte[] WHOLE = {(byte) 0xa8, (byte) 0xab, 0x0b, (byte) 0xf0, 1, 2, 3};
    private static final byte[] CUT_OFF = new byte[100];

    @TempDir private Path machine;

    private Path jdk;
    private Path files;
    private Path dataDir;

    @BeforeEach
    void program() throws IOException {
        jdk = machine.resolve("jdk");
        Files.createDirectories(jdk.resolve("lib"));
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("lib/modules"), "21");
        script(
                jdk.resolve("bin/java"),
                """
                if [ "$1" = -version ]; then
                    echo 'openjdk version "21.0.1"' >&2
                else
                    printf '%s\\n' "$@"
                fi""");
        script(jdk.resolve("bin/javac"), "");
        files = machine.resolve("program files");
        dataDir = machine.resolve("data");
        for (String folder : List.of("payara/runtime", "payara/config", "payara/lib/install")) {
            Files.createDirectories(files.resolve(folder));
        }
        Files.createDirectories(files.resolve("lib"));
        for (String file :
                List.of("payara/launch-micro.jar", "lib/a.jar", "activemq-rar.rar", "app.war")) {
            Files.writeString(files.resolve(file), file);
        }
        Files.writeString(files.resolve("payara/.env"), "MICRO_OPENS=\"--add-opens a/b=ALL\"\n");
    }

    @Test
    void the_next_start_finds_what_an_earlier_one_has_kept() throws Exception {
        Path kept = archive();
        Files.write(kept, WHOLE);

        assertThat(archive()).isEqualTo(kept).exists().hasParent(files);
    }

    @Test
    void another_jdk_begins_anew_and_the_old_file_goes() throws Exception {
        Path kept = archive();
        Files.write(kept, WHOLE);
        Files.writeString(jdk.resolve("lib/modules"), "another");

        assertThat(archive()).isNotEqualTo(kept);
        assertThat(kept).doesNotExist();
    }

    @Test
    void another_server_begins_anew() throws Exception {
        Path kept = archive();
        Files.setLastModifiedTime(
                files.resolve("lib/a.jar"), FileTime.from(Instant.parse("2026-01-02T03:04:05Z")));

        assertThat(archive()).isNotEqualTo(kept);
    }

    @Test
    void a_file_that_a_kill_has_cut_off_is_removed() throws Exception {
        Path kept = archive();
        Files.write(kept, CUT_OFF);

        assertThat(archive()).isEqualTo(kept).doesNotExist();
    }

    @Test
    void where_the_program_is_read_only_the_file_lies_with_the_data() throws Exception {
        assumeThat(System.getProperty("user.name"))
                .as("root may write anywhere")
                .isNotEqualTo("root");
        Files.setPosixFilePermissions(files, PosixFilePermissions.fromString("r-xr-xr-x"));

        assertThat(archive()).hasParent(dataDir.resolve("server"));
    }

    private Path archive() throws IOException, InterruptedException {
        String option = "-XX:SharedArchiveFile=";
        return launched()
                .lines()
                .filter(line -> line.startsWith(option))
                .map(line -> Path.of(line.substring(option.length())))
                .findFirst()
                .orElseThrow();
    }

    /** What the launcher asks of Java. */
    private String launched() throws IOException, InterruptedException {
        ProcessBuilder launcher =
                new ProcessBuilder("src/main/server/serve", files.resolve("app.war").toString());
        launcher.environment().put("JAVA_HOME", jdk.toString());
        launcher.environment().put("SERVER_FILES", files.toString());
        launcher.environment().put("DATA_DIR", dataDir.toString());
        launcher.environment().put("DB_URL", "jdbc:postgresql://localhost/nothing");
        launcher.environment().put("PORT", Integer.toString(freePort()));
        Process process = launcher.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static void script(Path file, String commands) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + commands + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
