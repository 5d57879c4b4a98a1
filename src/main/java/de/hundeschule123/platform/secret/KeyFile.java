package de.hundeschule123.platform.secret;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;

/**
 * Reads and writes the file that holds the keys of the vault, readable by the server's user alone.
 *
 * <p>Run as a program it changes keys (script {@code change-key}): {@code new} adds a key under
 * which the next start puts all secrets, {@code drop-old} then removes the others.
 */
public final class KeyFile {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");

    /** A keyset has some hundred bytes for each key. */
    private static final long LARGEST = 1024 * 1024;

    /** The exit code of a change that was refused (EX_CONFIG of sysexits.h). */
    private static final int REFUSED = 78;

    private final Path path;

    KeyFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    /** Changes the keys of the file that is named second, as the first word says. */
    public static void main(String[] words) throws IOException, GeneralSecurityException {
        try {
            change(words);
        } catch (UnusableKeyFile unusable) {
            System.err.println("NOT CHANGED: " + unusable.getMessage());
            System.exit(REFUSED);
        }
    }

    private static void change(String... words) throws IOException, GeneralSecurityException {
        String what = words.length == 2 ? words[0] : "";
        switch (what) {
            case "new" -> new KeyFile(Path.of(words[1])).addKey();
            case "drop-old" -> new KeyFile(Path.of(words[1])).dropOldKeys();
            default -> throw new IllegalArgumentException("usage: (new | drop-old) KEY_FILE");
        }
    }

    /**
     * The keys; new ones are made where there is no file yet.
     *
     * @throws UnusableKeyFile when there is one without keys; it is left as it is
     */
    KeysetHandle open() {
        try {
            AeadConfig.register();
            if (isMissing()) {
                create(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
            }
            KeysetHandle keys = read();
            closeToOthers();
            return keys;
        } catch (IOException unreadable) {
            throw new UnusableKeyFile(path, "cannot be read or made", unreadable);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("keys cannot be made", broken);
        }
    }

    /**
     * Looks whether the keys can be used, and makes none where there is no file yet.
     *
     * @throws UnusableKeyFile when they cannot
     */
    void check() {
        if (isMissing()) {
            demandFolder();
            return;
        }
        try {
            AeadConfig.register();
            read().getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException broken) {
            throw new UnusableKeyFile(path, "holds no keys of ours", broken);
        }
    }

    /** A link that leads nowhere is not missing: something is wrong with where it should lead. */
    private boolean isMissing() {
        return Files.notExists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private void demandFolder() {
        Path folder = path.getParent();
        while (folder != null && !Files.exists(folder)) {
            folder = folder.getParent();
        }
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new UnusableKeyFile(path, "cannot be made: its folder cannot be written");
        }
    }

    private KeysetHandle read() {
        String text = text();
        if (text.isBlank()) {
            throw new UnusableKeyFile(path, "is empty");
        }
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(text, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException | RuntimeException broken) {
            throw new UnusableKeyFile(path, "is cut off or holds no keys of ours", broken);
        }
    }

    private String text() {
        try {
            if (!Files.isRegularFile(path) || Files.size(path) > LARGEST) {
                throw new UnusableKeyFile(path, "is no file with keys");
            }
            return Files.readString(path);
        } catch (CharacterCodingException noText) {
            throw new UnusableKeyFile(path, "holds no keys of ours", noText);
        } catch (IOException unreadable) {
            throw new UnusableKeyFile(path, "cannot be read", unreadable);
        }
    }

    /** A copy from a backup may have lost its mode. */
    private void closeToOthers() throws IOException {
        if (!Files.getPosixFilePermissions(path).equals(OWNER_ONLY)) {
            Files.setPosixFilePermissions(path, OWNER_ONLY);
        }
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
