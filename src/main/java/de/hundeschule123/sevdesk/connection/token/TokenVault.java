package de.hundeschule123.sevdesk.connection.token;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.api.ApiToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps API tokens unreadable at rest: AES-256-GCM under a keyset in a file that only the server
 * may read.
 *
 * <p>The school's id is associated data: a ciphertext copied to another school's row does not
 * decrypt.
 */
@ApplicationScoped
public class TokenVault {

    private final Aead cipher;
    private final int newestKey;

    protected TokenVault() {
        cipher = null;
        newestKey = 0;
    }

    @Inject
    public TokenVault(
            @ConfigProperty(name = "SECRET_KEY_FILE") Optional<String> keyFile,
            @ConfigProperty(name = "DATA_DIR", defaultValue = "./data") String dataDir) {
        this(keyFile(keyFile, dataDir));
    }

    static Path keyFile(Optional<String> configured, String dataDir) {
        return configured.map(Path::of).orElse(Path.of(dataDir, "secret.json"));
    }

    TokenVault(Path keyFile) {
        KeysetHandle keys = new KeyFile(keyFile).open();
        newestKey = keys.getPrimary().getId();
        try {
            cipher = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException ofAnotherKind) {
            throw new UnusableKeyFile(keyFile, "holds no keys of ours", ofAnotherKind);
        }
    }

    /** The token as it may lie in the database of this school. */
    public String lock(SchoolId school, ApiToken token) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            cipher.encrypt(
                                    token.value().getBytes(StandardCharsets.UTF_8), bound(school)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("cannot encrypt a token", failure);
        }
    }

    /**
     * The token behind a ciphertext of this school.
     *
     * @throws LostToken when it was written for another school or under a key that is gone
     */
    public ApiToken unlock(SchoolId school, String ciphertext) {
        try {
            return new ApiToken(
                    new String(
                            cipher.decrypt(Base64.getDecoder().decode(ciphertext), bound(school)),
                            StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failure) {
            throw new LostToken(school, failure);
        }
    }

    /** Whether a ciphertext was written under the newest key; the key's id stands in its head. */
    public boolean isUnderNewestKey(String ciphertext) {
        byte[] bytes = Base64.getDecoder().decode(ciphertext);
        return bytes.length > 5 && ByteBuffer.wrap(bytes, 1, 4).getInt() == newestKey;
    }

    private static byte[] bound(SchoolId school) {
        return ("sevdesk-token|" + school.value()).getBytes(StandardCharsets.UTF_8);
    }
}
