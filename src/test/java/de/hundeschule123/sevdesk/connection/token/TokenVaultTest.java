package de.hundeschule123.sevdesk.connection.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.platform.secret.KeyFile;
import de.hundeschule123.platform.secret.Vault;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.api.ApiToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenVaultTest {

    private static final SchoolId OURS = new SchoolId(7);
    private static final SchoolId ANOTHER = new SchoolId(8);
    private static final ApiToken TOKEN = new ApiToken("b7c8d9e0f1a2b3c4d5e6f708192a3b4c");

    @TempDir private Path folder;

    private Path file() {
        return folder.resolve("keys").resolve("secret.json");
    }

    private TokenVault vault() {
        return new TokenVault(new Vault(Optional.of(file().toString()), "."));
    }

    @Test
    void a_stored_token_is_readable_again_after_a_restart() {
        String stored = vault().lock(OURS, TOKEN);

        assertThat(vault().unlock(OURS, stored)).isEqualTo(TOKEN);
    }

    @Test
    void what_is_stored_shows_nothing_of_the_token_and_differs_each_time() {
        TokenVault vault = vault();
        String stored = vault.lock(OURS, TOKEN);

        assertThat(stored).doesNotContain(TOKEN.value()).doesNotContain(TOKEN.lastFour());
        assertThat(vault.lock(OURS, TOKEN)).isNotEqualTo(stored);
    }

    @Test
    void a_token_of_one_school_cannot_be_read_as_that_of_another() {
        TokenVault vault = vault();
        String stored = vault.lock(OURS, TOKEN);

        assertThatThrownBy(() -> vault.unlock(ANOTHER, stored))
                .isInstanceOf(LostToken.class)
                .hasMessageNotContaining(TOKEN.value());
    }

    @Test
    void only_the_servers_user_can_read_the_key_file() throws IOException {
        vault();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        try (Stream<Path> left = Files.list(file().getParent())) {
            assertThat(left).containsExactly(file());
        }
    }

    @Test
    void a_key_file_that_others_could_read_is_closed_again() throws IOException {
        vault();
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));

        vault();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void after_a_change_of_keys_old_tokens_stay_readable_until_they_lie_under_the_new_key()
            throws IOException, GeneralSecurityException {
        String before = vault().lock(OURS, TOKEN);

        KeyFile.main(new String[] {"new", file().toString()});

        TokenVault vault = vault();
        assertThat(vault.unlock(OURS, before)).isEqualTo(TOKEN);
        assertThat(vault.isUnderNewestKey(before)).isFalse();
        assertThat(vault.isUnderNewestKey(vault.lock(OURS, TOKEN))).isTrue();
    }

    @Test
    void a_dropped_key_opens_nothing_any_more() throws IOException, GeneralSecurityException {
        String before = vault().lock(OURS, TOKEN);
        KeyFile.main(new String[] {"new", file().toString()});
        String after = vault().lock(OURS, TOKEN);

        KeyFile.main(new String[] {"drop-old", file().toString()});

        assertThat(vault().unlock(OURS, after)).isEqualTo(TOKEN);
        assertThatThrownBy(() -> vault().unlock(OURS, before)).isInstanceOf(LostToken.class);
    }

    @Test
    void a_changed_key_file_is_still_the_servers_alone()
            throws IOException, GeneralSecurityException {
        vault();

        KeyFile.main(new String[] {"new", file().toString()});

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }
}
