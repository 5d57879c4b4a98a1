package de.hundeschule123.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.platform.startup.StartCondition;
import de.hundeschule123.platform.startup.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsableKeysTest {

    @TempDir private Path folder;

    @Test
    void where_there_is_no_key_file_yet_the_start_goes_on_and_makes_none() {
        UsableKeys.demand(file());

        assertThat(file()).doesNotExist();
    }

    @Test
    void good_keys_are_good() {
        new Vault(file());

        assertThatCode(() -> UsableKeys.demand(file())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "{}",
                "[]",
                "null",
                "garbage",
                "{\"primaryKeyId\":1,\"key\":[]}",
                "{\"primaryKeyId\":1,\"key\":[{\"keyData\":null}]}"
            })
    void a_file_without_keys_is_refused_in_a_sentence_and_left_alone(String content)
            throws IOException {
        Files.writeString(file(), content);

        refuses();
        assertThatThrownBy(() -> new Vault(file())).isInstanceOf(UnusableKeyFile.class);

        assertThat(file()).hasContent(content);
    }

    @Test
    void a_file_that_was_cut_off_anywhere_is_refused() throws IOException {
        new Vault(file());
        String whole = Files.readString(file()).strip();

        for (int length = 0; length < whole.length(); length += 7) {
            Files.writeString(file(), whole.substring(0, length));
            refuses();
        }
    }

    @Test
    void bytes_that_are_no_text_are_refused() throws IOException {
        Files.write(file(), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2});

        refuses();
    }

    @Test
    void a_folder_in_its_place_is_refused() throws IOException {
        Files.createDirectory(file());

        refuses();
    }

    @Test
    void a_link_to_nowhere_is_refused_and_not_taken_for_a_new_beginning() throws IOException {
        Files.createSymbolicLink(file(), folder.resolve("gone"));

        refuses();
        assertThat(folder.resolve("gone")).doesNotExist();
    }

    @Test
    void a_place_where_no_file_can_be_made_is_refused() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> UsableKeys.demand(file.resolve("secret.json")))
                .isInstanceOf(StartRefused.class);
    }

    @Test
    void the_start_asks() {
        assertThat(ServiceLoader.load(StartCondition.class))
                .hasAtLeastOneElementOfType(UsableKeys.class);
    }

    private void refuses() {
        assertThatThrownBy(() -> UsableKeys.demand(file()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(file().toString())
                .hasMessageContaining("backup");
    }

    private Path file() {
        return folder.resolve("secret.json");
    }
}
