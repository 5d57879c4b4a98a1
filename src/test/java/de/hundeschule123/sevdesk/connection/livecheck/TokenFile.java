package de.hundeschule123.sevdesk.connection.livecheck;

import de.hundeschule123.sevdesk.api.ApiToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** The file that holds the token of an account, and that nobody but its owner may read. */
final class TokenFile {
    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(
                    PosixFilePermission.OWNER_READ,
                    PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.OWNER_EXECUTE);

    private TokenFile() {}

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException when others may read it, or when there is no token in it
     */
    static ApiToken read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("Die Datei " + file + " gibt es nicht.");
        }
        if (!OWNER.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IllegalArgumentException(
                    "Andere dürfen " + file + " lesen oder ändern. Erst: chmod 600 " + file);
        }
        String content = Files.readString(file).strip();
        if (!content.matches("[0-9a-fA-F]{32}")) {
            throw new IllegalArgumentException(
                    "In " + file + " steht kein API-Token: 32 Zeichen aus 0-9 und a-f.");
        }
        return new ApiToken(content);
    }
}
