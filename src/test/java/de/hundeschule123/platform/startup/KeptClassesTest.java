package de.hundeschule123.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher's choice of the file in which the JVM keeps the server's classes. */
class KeptClassesTest {

    private static final byte[] WHOLE = {(byte) 0xa8, (byte) 0xab, 0x0b, (byte) 0xf0, 1, 2, 3};
    private static final byte[] CUT_OFF = new byte[100];

    @TempDir private Path machine;

    private StandInProgram program;

    @BeforeEach
    void program() throws IOException {
        program = new StandInProgram(machine, "printf '%s\\n' \"$@\"");
    }

    @Test
    void the_next_start_finds_what_an_earlier_one_has_kept() throws Exception {
        Path kept = archive();
        Files.write(kept, WHOLE);

        assertThat(archive()).isEqualTo(kept).exists().hasParent(program.files());
    }

    @Test
    void another_jdk_begins_anew_and_the_old_file_goes() throws Exception {
        Path kept = archive();
        Files.write(kept, WHOLE);
        Files.writeString(program.jdk().resolve("lib/modules"), "another");

        assertThat(archive()).isNotEqualTo(kept);
        assertThat(kept).doesNotExist();
    }

    @Test
    void another_server_begins_anew() throws Exception {
        Path kept = archive();
        Files.setLastModifiedTime(
                program.files().resolve("lib/a.jar"),
                FileTime.from(Instant.parse("2026-01-02T03:04:05Z")));

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
        Files.setPosixFilePermissions(
                program.files(), PosixFilePermissions.fromString("r-xr-xr-x"));

        assertThat(archive()).hasParent(program.dataDir().resolve("server"));
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
        StandInProgram.End end = program.launch(Map.of());
        assertThat(end.code()).as(end.said()).isZero();
        return end.said();
    }
}
