package de.hundeschule123.platform.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * One life of a server, from its start to its end; what it holds in the database bears its name.
 *
 * <p>A server is its folder of data: only one process works on it at a time. So when it starts, all
 * earlier lives are over, and what they still hold can be taken up at once instead of waiting for a
 * lease to run out. Safety never rests on this: should the folder have been copied and the earlier
 * life go on elsewhere, it loses its rows as if its leases had run out, which the transfer protocol
 * allows for at any moment.
 */
@ApplicationScoped
public class ServerLife {

    private static final String FILE = "server-id";
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{12}");

    private String server;
    private String life;

    /** For the container's proxies. */
    ServerLife() {}

    @Inject
    public ServerLife(@ConfigProperty(name = "DATA_DIR", defaultValue = "./data") String dataDir) {
        server = idIn(Path.of(dataDir));
        life = chance();
    }

    private static String idIn(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            try {
                Files.writeString(file, chance(), java.nio.file.StandardOpenOption.CREATE_NEW);
            } catch (FileAlreadyExistsException earlier) {
                return readOrRenew(file);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The server's id cannot be kept in " + file, e);
        }
    }

    /** A file that was cut off by a crash names nobody: then leases run out by themselves. */
    private static String readOrRenew(Path file) throws IOException {
        String id = Files.readString(file).strip();
        if (!FORM.matcher(id).matches()) {
            id = chance();
            Files.writeString(file, id);
        }
        return id;
    }

    private static String chance() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    /** The name of this life, 25 characters. */
    public String name() {
        return server + "." + life;
    }

    /** A pattern for LIKE that fits what any life of this server holds. */
    public String anyOfThisServer() {
        return server + ".%";
    }

    /** A pattern for LIKE that fits what this life holds. */
    public String thisOne() {
        return name() + "%";
    }
}
