package de.hundeschule123.platform.secret;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
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
 * Keeps secrets unreadable at rest: AES-256-GCM under a keyset in a file that only the server may
 * read.
 *
 * <p>What a secret is bound to is associated data: a ciphertext copied to another row does not
 * decrypt.
 */
@ApplicationScoped
public class Vault {

    private final Aead cipher;
    private final int newestKey;

    protected Vault() {
        cipher = null;
        newestKey = 0;
    }

    @Inject
    public Vault(
            @ConfigProperty(name = "SECRET_KEY_FILE") Optional<String> keyFile,
            @ConfigProperty(name = "DATA_DIR", defaultValue = "./data") String dataDir) {
        this(keyFile(keyFile, dataDir));
    }

    static Path keyFile(Optional<String> configured, String dataDir) {
        return configured.map(Path::of).orElse(Path.of(dataDir, "secret.json"));
    }

    Vault(Path keyFile) {
        KeysetHandle keys = new KeyFile(keyFile).open();
        newestKey = keys.getPrimary().getId();
        try {
            cipher = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException ofAnotherKind) {
            throw new UnusableKeyFile(keyFile, "holds no keys of ours", ofAnotherKind);
        }
    }

    /**
     * A secret as it may lie in the database.
     *
     * @param bound what it belongs to, such as a kind and an id
     */
    public String lock(String bound, String secret) {
        try {
            return Base64.getEncoder().encodeToString(cipher.encrypt(bytes(secret), bytes(bound)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("cannot encrypt a secret", failure);
        }
    }

    /**
     * The secret behind a ciphertext.
     *
     * @throws LostSecret when it is bound to something else or was written under a key that is gone
     */
    public String unlock(String bound, String ciphertext) {
        try {
            return new String(
                    cipher.decrypt(Base64.getDecoder().decode(ciphertext), bytes(bound)),
                    StandardCharsets.UTF_8);
        } catch (GeneralSecurityException failure) {
            throw new LostSecret(failure);
        }
    }

    /** Whether a ciphertext was written under the newest key; the key's id stands in its head. */
    public boolean isUnderNewestKey(String ciphertext) {
        byte[] bytes = Base64.getDecoder().decode(ciphertext);
        return bytes.length > 5 && ByteBuffer.wrap(bytes, 1, 4).getInt() == newestKey;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
