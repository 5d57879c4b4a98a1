package de.hundeschule123.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The server as it runs in production, in a process of its own: started by the same script, stopped
 * as systemd stops it, or killed as a power cut would.
 *
 * <pre>{@code
 * try (ServerProcess server =
 *         ServerProcess.in(folder).with("SEVDESK_API_URL", sandbox.url()).start()) {
 *     server.awaitReady();
 *     server.kill();
 *     server.start().awaitReady();
 * }
 * }</pre>
 */
public final class ServerProcess implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ServerProcess.class.getName());

    private static final Path BUILD = Path.of("target").toAbsolutePath();
    private static final Duration START_LIMIT = Duration.ofMinutes(6);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    /** How the launcher's last words begin when it gives a start up. */
    private static final String GIVEN_UP = "START FAILED: ";

    /** Seconds after which the launcher gives up a start that hangs. */
    private static final String START_PATIENCE = System.getProperty("start.patience", "150");

    /** A server that lives for seconds never gets back what the optimising compiler costs. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, String> environment = new HashMap<>();
    private final Path dataDir;
    private Path application = BUILD.resolve("hundeschule.war");
    private String machine = QUICK_START;
    private int port;
    private Process process;

    private ServerProcess(Path dataDir) {
        this.dataDir = dataDir.toAbsolutePath();
    }

    /** A server that keeps its data in this folder; not started yet. */
    public static ServerProcess in(Path dataDir) {
        return new ServerProcess(dataDir);
    }

    /** Sets a variable of the server's environment. */
    public ServerProcess with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Runs this application (a WAR or an unpacked one) instead of the one that was built. */
    public ServerProcess running(Path otherApplication) {
        application = otherApplication.toAbsolutePath();
        return this;
    }

    /** Runs on the Java machine as production does, which starts slower and works faster. */
    public ServerProcess optimised() {
        machine = "";
        return this;
    }

    /** Listens on this port; without it the server gets a free one, the same at each start. */
    public ServerProcess on(int wantedPort) {
        port = wantedPort;
        return this;
    }

    /** Its database, unless {@code DB_URL} names another. */
    public ServerDatabase database() {
        return ServerDatabase.beside(dataDir);
    }

    /** Starts the process and returns at once. */
    public ServerProcess start() {
        if (isRunning()) {
            throw new IllegalStateException("already running as process " + process.pid());
        }
        if (port == 0) {
            port = freePort();
        }
        try {
            Files.createDirectories(dataDir.resolve("log"));
            process = builder().start();
            note();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** A check run counts the starts, see .ci/figures. */
    private void note() throws IOException {
        Path starts = Files.createDirectories(BUILD.resolve("server-starts"));
        Files.writeString(
                starts.resolve(Long.toString(ProcessHandle.current().pid())),
                dataDir + System.lineSeparator(),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private ProcessBuilder builder() {
        ProcessBuilder builder =
                new ProcessBuilder(List.of("src/main/server/serve", application.toString()));
        if (!environment.containsKey("DB_URL")) {
            builder.environment().putAll(database().environment());
        }
        builder.environment().put("START_PATIENCE", START_PATIENCE);
        builder.environment().putAll(environment);
        builder.environment()
                .put("JAVA_OPTS", machine + " " + environment.getOrDefault("JAVA_OPTS", ""));
        builder.environment().put("SERVER_FILES", BUILD.resolve("server").toString());
        builder.environment().put("DATA_DIR", dataDir.toString());
        builder.environment().put("PORT", Integer.toString(port));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()));
    }

    /**
     * Waits until the application is ready for people. A start that the launcher itself gave up is
     * repeated once, as systemd does.
     *
     * @throws AssertionError with the end of the log when it ends or takes too long
     */
    public ServerProcess awaitReady() {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        boolean mayRepeat = true;
        while (!isReady()) {
            if (!process.isAlive() && mayRepeat && wasGivenUp()) {
                LOG.log(Level.WARNING, "The server is started once more:\n{0}", endOfLog());
                mayRepeat = false;
                start();
            }
            if (!process.isAlive()) {
                throw new AssertionError(
                        "the server ended with " + process.exitValue() + "\n" + endOfLog());
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not ready after " + START_LIMIT + "\n" + endOfLog());
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return this;
    }

    private boolean wasGivenUp() {
        return endOfLog().lines().reduce((earlier, last) -> last).orElse("").startsWith(GIVEN_UP);
    }

    /** Whether the application says of itself that it is ready. */
    public boolean isReady() {
        try {
            HttpResponse<String> answer = get("/health/ready");
            // An empty Payara Micro is ready as well, but has nothing to say about a database.
            return answer.statusCode() == 200 && answer.body().contains("\"database\"");
        } catch (IOException e) {
            return false;
        }
    }

    /** The server's answer to a GET. */
    public HttpResponse<String> get(String path) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(30)).GET().build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** The address of a path on this server. */
    public URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** The port it listens on. */
    public int port() {
        return port;
    }

    /**
     * All TCP ports on which the process takes connections, from this machine or others.
     *
     * @throws UncheckedIOException where there is no /proc
     */
    public Set<Integer> listensOn() {
        return ListeningPorts.of(process.pid());
    }

    /** Whether there is a process, however it feels. */
    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** The process as the operating system knows it. */
    public long pid() {
        return process.pid();
    }

    /** Ends the process as systemd does, and waits for its end. */
    public ServerProcess stop() {
        process.destroy();
        awaitEnd(STOP_LIMIT);
        return this;
    }

    /** Ends the process as {@code kill -9} or a power cut does. */
    public ServerProcess kill() {
        process.destroyForcibly();
        awaitEnd(STOP_LIMIT);
        return this;
    }

    /** Lets the process sleep, wherever it is, as a frozen virtual machine does. */
    public ServerProcess freeze() {
        signal("STOP");
        return this;
    }

    /** Lets a frozen process go on as if nothing had happened. */
    public ServerProcess thaw() {
        signal("CONT");
        return this;
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the process to end by itself and returns its exit code. */
    public int awaitEnd(Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("still running after " + limit + "\n" + endOfLog());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for the server's end", e);
        }
        return process.exitValue();
    }

    /** All that the server has logged in this folder, over all its starts. */
    public String log() {
        try {
            return Files.readString(logFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path logFile() {
        return dataDir.resolve("log").resolve("server.log");
    }

    private String endOfLog() {
        String log = log();
        return log.substring(Math.max(0, log.length() - 6000));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves nothing running. */
    @Override
    public void close() {
        if (!isRunning()) {
            return;
        }
        thaw();
        process.destroy();
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
