package de.hundeschule123.sevdesk.connection.vault;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;

/**
 * The file that holds the keys of the vault, readable by the server's user alone.
 *
 * <p>Run as a program it changes keys (script {@code change-key}): {@code new} adds a key under
 * which the next start puts all tokens, {@code drop-old} then removes the others.
 */
public final class KeyFile {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");

    private final Path path;

    KeyFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    /** Changes the keys of the file that is named second, as the first word says. */
    public static void main(String[] words) throws IOException, GeneralSecurityException {
        String what = words.length == 2 ? words[0] : "";
        switch (what) {
            case "new" -> new KeyFile(Path.of(words[1])).addKey();
            case "drop-old" -> new KeyFile(Path.of(words[1])).dropOldKeys();
            default -> throw new IllegalArgumentException("usage: (new | drop-old) KEY_FILE");
        }
    }

    /** The keys; new ones are made where there is no file yet. */
    KeysetHandle open() throws IOException, GeneralSecurityException {
        AeadConfig.register();
        if (!Files.exists(path)) {
            create(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        }
        // A copy from a backup may have lost its mode.
        Files.setPosixFilePermissions(path, OWNER_ONLY);
        return read();
    }

    private KeysetHandle read() throws IOException, GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(
                Files.readString(path), InsecureSecretKeyAccess.get());
    }

    /** Adds a key and makes it the one to write with; what older keys wrote stays readable. */
    void addKey() throws IOException, GeneralSecurityException {
        AeadConfig.register();
        replace(
                KeysetHandle.newBuilder(read())
                        .addEntry(
                                KeysetHandle.generateEntryFromParameters(
                                                PredefinedAeadParameters.AES256_GCM)
                                        .withRandomId()
                                        .makePrimary())
                        .build());
    }

    /** Removes all keys but the one to write with; what they wrote is lost. */
    void dropOldKeys() throws IOException, GeneralSecurityException {
        AeadConfig.register();
        KeysetHandle.Builder keys = KeysetHandle.newBuilder(read());
        for (int i = keys.size() - 1; i >= 0; i--) {
            if (!keys.getAt(i).isPrimary()) {
                keys.deleteAt(i);
            }
        }
        replace(keys.build());
    }

    private void create(KeysetHandle keys) throws IOException, GeneralSecurityException {
        Files.createDirectories(path.getParent());
        Path fresh = written(keys);
        try {
            // Of two servers that start at once, the second one takes the first one's keys.
            Files.createLink(path, fresh);
        } catch (FileAlreadyExistsException another) {
            if (!Files.isReadable(path)) {
                throw another;
            }
        } finally {
            Files.deleteIfExists(fresh);
        }
        settle();
    }

    private void replace(KeysetHandle keys) throws IOException, GeneralSecurityException {
        Files.move(
                written(keys),
                path,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        settle();
    }

    private Path written(KeysetHandle keys) throws IOException, GeneralSecurityException {
        Path fresh =
                Files.createTempFile(
                        path.getParent(),
                        "secret",
                        ".new",
                        PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.writeString(
                fresh,
                TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()),
                StandardOpenOption.SYNC);
        return fresh;
    }

    private void settle() throws IOException {
        try (FileChannel folder = FileChannel.open(path.getParent())) {
            folder.force(true);
        }
    }
}
