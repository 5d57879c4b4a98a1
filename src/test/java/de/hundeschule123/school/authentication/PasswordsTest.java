package de.hundeschule123.school.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.plain.Wiring;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    /** Notes how it is to hash. */
    private static final class NotedHash implements Pbkdf2PasswordHash {

        private final Map<String, String> asked = new HashMap<>();

        @Override
        public void initialize(Map<String, String> parameters) {
            asked.putAll(parameters);
        }

        @Override
        public String generate(char[] password) {
            return "hash";
        }

        @Override
        public boolean verify(char[] password, String hashed) {
            return false;
        }
    }

    @Test
    void passwords_are_hashed_as_slowly_as_recommended_with_salt_of_their_own() {
        NotedHash hash = new NotedHash();
        Wiring.bean(new Passwords(), hash).prepare();

        assertThat(hash.asked)
                .containsEntry("Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA256")
                .containsEntry("Pbkdf2PasswordHash.KeySizeBytes", "32");
        assertThat(Integer.parseInt(hash.asked.get("Pbkdf2PasswordHash.Iterations")))
                .isGreaterThanOrEqualTo(600_000);
        assertThat(Integer.parseInt(hash.asked.get("Pbkdf2PasswordHash.SaltSizeBytes")))
                .isGreaterThanOrEqualTo(16);
    }
}
