package de.hundeschule123.school.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.platform.startup.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken as the operator's key. */
class OperatorKeyTest {

    private static final String KEY = "k".repeat(32);

    @TempDir Path folder;

    @Test
    void the_key_is_the_one_line_of_its_file() throws IOException {
        assertThat(OperatorKey.read(file(KEY + "\n", "rw-r-----"))).isEqualTo(KEY);
    }

    @Test
    void a_key_that_everybody_can_read_is_refused() throws IOException {
        Path file = file(KEY, "rw-r--r--");

        assertThatThrownBy(() -> OperatorKey.read(file))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("can be read by everybody")
                .hasMessageNotContaining(KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk",
                "two words kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk"
            })
    void a_key_that_could_be_guessed_is_refused(String content) throws IOException {
        Path file = file(content, "rw-------");

        assertThatThrownBy(() -> OperatorKey.read(file))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("32 to 200");
    }

    @Test
    void a_key_that_is_not_there_is_told_with_how_to_make_one() {
        Path file = folder.resolve("none");

        assertThatThrownBy(() -> OperatorKey.read(file))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("cannot be read")
                .hasMessageContaining("openssl rand");
    }

    private Path file(String content, String mode) throws IOException {
        Path file = Files.writeString(folder.resolve("key"), content);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }
}
