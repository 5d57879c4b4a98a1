package de.hundeschule123.sevdesk.connection.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.api.ApiToken;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The vault that keeps API tokens unreadable at rest: AES-256-GCM under a keyset in a file that
 * only the server may read.
 *
 * <p>The school's id is associated data: a ciphertext copied to another school's row does not
 * decrypt. To rotate, add a key to the keyset, make it primary and restart; tokens written under
 * older keys stay readable as long as those are in the keyset.
 */
@ApplicationScoped
public class TokenVault {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");

    @Inject
    @ConfigProperty(name = "SECRET_KEY_FILE")
    private Optional<String> keyFile;

    @Inject
    @ConfigProperty(name = "DATA_DIR", defaultValue = "./data")
    private String dataDir;

    private Aead cipher;

    @PostConstruct
    void open() {
        try {
            AeadConfig.register();
            Path file = keyFile.map(Path::of).orElse(Path.of(dataDir, "secret.json"));
            if (!Files.exists(file)) {
                create(file);
            }
            cipher =
                    TinkJsonProtoKeysetFormat.parseKeyset(
                                    Files.readString(file), InsecureSecretKeyAccess.get())
                            .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the key file", unreadable);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the key file holds no usable keyset", broken);
        }
    }

    private static void create(Path file) throws IOException, GeneralSecurityException {
        String keyset =
                TinkJsonProtoKeysetFormat.serializeKeyset(
                        KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
                        InsecureSecretKeyAccess.get());
        Path absolute = file.toAbsolutePath();
        Files.createDirectories(absolute.getParent());
        Path fresh =
                Files.createTempFile(
                        absolute.getParent(),
                        "secret",
                        ".new",
                        PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        try {
            Files.writeString(fresh, keyset, StandardOpenOption.SYNC);
            linkUnlessThere(fresh, absolute);
            try (FileChannel folder = FileChannel.open(absolute.getParent())) {
                folder.force(true);
            }
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Of two servers that start at once, the second one takes the first one's keys. */
    private static void linkUnlessThere(Path fresh, Path file) throws IOException {
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException another) {
            if (!Files.isReadable(file)) {
                throw another;
            }
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
     * @throws IllegalStateException when it was written for another school or under a key that is
     *     gone
     */
    public ApiToken unlock(SchoolId school, String ciphertext) {
        try {
            return new ApiToken(
                    new String(
                            cipher.decrypt(Base64.getDecoder().decode(ciphertext), bound(school)),
                            StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(
                    "the stored token of school " + school + " cannot be decrypted", failure);
        }
    }

    private static byte[] bound(SchoolId school) {
        return ("sevdesk-token|" + school.value()).getBytes(StandardCharsets.UTF_8);
    }
}
