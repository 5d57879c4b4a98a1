package de.hundeschule123.platform.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a server knows its own earlier lives. */
class ServerInstanceTest {

    @Test
    void two_lives_on_one_folder_belong_to_one_server(@TempDir Path folder) {
        ServerInstance first = new ServerInstance(folder.toString());
        ServerInstance second = new ServerInstance(folder.toString());
        assertThat(second.anyOfThisServer()).isEqualTo(first.anyOfThisServer());
        assertThat(second.name()).isNotEqualTo(first.name()).hasSizeLessThan(40);
    }

    @Test
    void servers_on_two_folders_are_strangers(@TempDir Path one, @TempDir Path other) {
        assertThat(new ServerInstance(one.toString()).anyOfThisServer())
                .isNotEqualTo(new ServerInstance(other.toString()).anyOfThisServer());
    }

    @Test
    void a_life_that_moved_in_is_remembered_by_the_next(@TempDir Path folder) {
        ServerInstance first = new ServerInstance(folder.toString());
        assertThat(first.remembered()).isEmpty();
        first.remember();
        assertThat(new ServerInstance(folder.toString()).remembered()).contains(first.life());
    }

    @Test
    void an_id_that_was_cut_off_is_replaced(@TempDir Path folder) throws IOException {
        Files.createFile(folder.resolve("server-id"));
        ServerInstance instance = new ServerInstance(folder.toString());
        assertThat(instance.anyOfThisServer()).matches("[0-9a-f]{12}\\.%");
        assertThat(new ServerInstance(folder.toString()).anyOfThisServer())
                .isEqualTo(instance.anyOfThisServer());
    }
}
