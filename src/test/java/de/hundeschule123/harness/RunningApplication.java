package de.hundeschule123.harness;

import de.hundeschule123.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * The one application of all container and browser tests: a real server with demo data whose
 * schools are connected with a sandbox, started by the first test that needs it and ended with the
 * test run.
 *
 * <p>Only the times of the transfer protocol are shorter than in production, in proportion, and
 * more calls a second are made.
 */
public final class RunningApplication {

    /** Each of the test processes that run at once has a server of its own. */
    private static final Path FOLDER =
            Path.of("target", "container-tests", System.getProperty("test.process", "1"))
                    .toAbsolutePath();

    private static final Path DATA = FOLDER.resolve("data");

    /** What sevdesk could take in a second is nothing that a test shall wait for. */
    private static final String FAST =
            "-Dsevdesk.call.deadline.millis=3000 -Dtransfer.lease=PT4S -Dtransfer.settle=PT6S"
                    + " -Dtransfer.backoff.first=PT0.3S -Dtransfer.sweep=PT0.5S"
                    + " -Dmail.sweep=PT0.3S -Dconcern.sweep=PT0.5S -Dnotice.sweep=PT0.5S"
                    + " -Dtransfer.rate.live=50 -Dtransfer.rate.bulk=10 -Dtransfer.rate.most=100";

    private static RunningApplication only;

    private final Sandbox sandbox;
    private final SmallProvider accounts = SmallProvider.start();
    private final ServerProcess server;

    private RunningApplication() {
        clear();
        Path war = FOLDER.resolve("hundeschule.war");
        ApplicationArchive.withContainerTests()
                .addAsLibraries(ContainerSide.libraries())
                .as(ZipExporter.class)
                .exportTo(war.toFile(), true);
        sandbox = startSandbox();
        server =
                ServerProcess.in(DATA)
                        .running(war)
                        .with("SEVDESK_API_URL", sandbox.apiUrl())
                        .with("DEMO_DATA", "true")
                        .with("SMTP_URL", sandbox.mailbox().url())
                        .with("MAIL_FROM", "123Hundeschule <post@hundeschule.example>")
                        .with("OPERATOR_KEY_FILE", secret("operator", OPERATOR_KEY))
                        .with("OIDC_ISSUER", accounts.issuer())
                        .with("OIDC_CLIENT_ID", SmallProvider.CLIENT)
                        .with("OIDC_CLIENT_SECRET_FILE", secret("oidc", SmallProvider.SECRET))
                        .with("OIDC_NAME", "Rudelkonto")
                        .with("JAVA_OPTS", FAST)
                        .start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end of the application"));
        server.awaitReady();
    }

    /** The application, ready for people. */
    public static synchronized RunningApplication get() {
        if (only == null) {
            only = new RunningApplication();
        }
        return only;
    }

    private static Sandbox startSandbox() {
        try {
            return Sandbox.start(0, Files.createDirectories(FOLDER.resolve("sandbox")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With which tests open schools of their own. */
    public static final String OPERATOR_KEY = "key-of-the-operator-of-all-container-tests";

    /** Where the server, and whoever calls it for the operator, finds that key. */
    public static Path operatorKeyFile() {
        return FOLDER.resolve("operator.key");
    }

    /** Keeps a secret where the server reads it, and nobody else. */
    private static String secret(String name, String content) {
        try {
            Path file = Files.writeString(FOLDER.resolve(name + ".key"), content);
            return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"))
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void clear() {
        try {
            if (Files.exists(FOLDER)) {
                try (Stream<Path> found = Files.walk(FOLDER)) {
                    for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
            Files.createDirectories(FOLDER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ServerProcess server() {
        return server;
    }

    /** Where the server keeps all that it writes. */
    public static Path data() {
        return DATA;
    }

    /** Where people have accounts by which they may sign in. */
    public SmallProvider accounts() {
        return accounts;
    }

    public Sandbox sandbox() {
        return sandbox;
    }

    /**
     * The address of a path of the application, or of one that is already running where the
     * property {@code application.url} names it.
     */
    public static URI address(String path) {
        String running = System.getProperty("application.url");
        return running != null ? URI.create(running + path) : get().uri(path);
    }

    /** The address of a path of the application. */
    public URI uri(String path) {
        return server.uri(path);
    }

    private void end() {
        server.close();
        accounts.close();
        try {
            sandbox.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
