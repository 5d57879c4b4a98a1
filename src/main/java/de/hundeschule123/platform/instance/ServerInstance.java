package de.hundeschule123.platform.instance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
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
public class ServerInstance {

    private static final String FILE = "server-id";
    private static final Pattern FORM = Pattern.compile("([0-9a-f]{12})(?:\\.([0-9a-f]{12}))?\\s*");

    private Path file;
    private String server;
    private String instance;
    private Optional<String> remembered = Optional.empty();

    /** For the container's proxies. */
    ServerInstance() {}

    @Inject
    public ServerInstance(
            @ConfigProperty(name = "DATA_DIR", defaultValue = "./data") String dataDir) {
        file = Path.of(dataDir).resolve(FILE);
        instance = chance();
        recall();
    }

    /** A file that is not there, or was cut off by a crash, names nobody: this server is new. */
    private void recall() {
        Matcher known = FORM.matcher(read());
        if (known.matches()) {
            server = known.group(1);
            remembered = Optional.ofNullable(known.group(2));
        } else {
            server = chance();
            write(server);
        }
    }

    private String read() {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException first) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException("The server's id cannot be read", e);
        }
    }

    private void write(String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("The server's id cannot be kept", e);
        }
    }

    private static String chance() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    /** The name of this life, 25 characters. */
    public String name() {
        return server + "." + instance;
    }

    /** A pattern for LIKE that fits what any life of this server holds. */
    public String anyOfThisServer() {
        return server + ".%";
    }

    /** A pattern for LIKE that fits what this life holds. */
    public String thisOne() {
        return name() + "%";
    }

    String server() {
        return server;
    }

    String life() {
        return instance;
    }

    /** The last life that this server remembers, unless it is new. */
    Optional<String> remembered() {
        return remembered;
    }

    /** Remembers this life for the next. */
    void remember() {
        write(name());
        remembered = Optional.of(instance);
    }
}
