package de.hundeschule123.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that comes to no end. */
class HangingStartTest {

    private static final String HANGS =
            "trap 'echo where it stood' QUIT; echo began; while true; do read -t 1 <> <(:); done";

    @TempDir private Path machine;

    @Test
    void a_start_that_hangs_says_where_it_stood_and_is_ended_so_that_it_can_be_repeated()
            throws Exception {
        StandInProgram.End end =
                new StandInProgram(machine, HANGS).launch(Map.of("START_PATIENCE", "1"));

        assertThat(end.code()).isEqualTo(137);
        assertThat(end.said())
                .contains("began")
                .contains("where it stood")
                .contains("START FAILED: nothing answers after 1 seconds");
    }
}
