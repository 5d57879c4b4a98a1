package de.hundeschule123.localdatabase;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The way to start PostgreSQL, which refuses to run as root: as a common user directly, as root
 * without root's rights.
 */
enum Unprivileged {
    /** We are no root. */
    DIRECTLY(List.of()),
    /** Root in a user namespace in which it is nobody: owns its files and may do nothing else. */
    IN_NAMESPACE(List.of("unshare", "--user")),
    /** Where namespaces are forbidden, as in many containers: the files belong to nobody. */
    AS_NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private static final String NOBODY = "65534";

    private final List<String> prefix;

    Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    static Unprivileged chosen() throws IOException {
        if (new UnixSystem().getUid() != 0) {
            return DIRECTLY;
        }
        for (Unprivileged way : List.of(IN_NAMESPACE, AS_NOBODY)) {
            if (way.works()) {
                return way;
            }
        }
        throw new IOException(
                "PostgreSQL does not run as root, and neither unshare nor setpriv works here. Start this as a common user, or set DB_URL, DB_USER and DB_PASSWORD to a database of yours.");
    }

    private boolean works() {
        try {
            Process process =
                    new ProcessBuilder(command(List.of("true")))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    List<String> command(List<String> words) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(words);
        return command;
    }

    /** Makes all in a folder belong to whom PostgreSQL will run as. */
    void own(Path folder) throws IOException {
        if (this == DIRECTLY) {
            return;
        }
        UserPrincipal owner =
                folder.getFileSystem()
                        .getUserPrincipalLookupService()
                        .lookupPrincipalByName(this == AS_NOBODY ? NOBODY : "root");
        if (Files.getOwner(folder).equals(owner)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                Files.setAttribute(path, "posix:owner", owner, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }
}
