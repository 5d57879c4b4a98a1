package de.hundeschule123.fault.site;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** A broker in a process of its own, with a line that can fall silent. */
final class ExternalBroker implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(1);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Path folder;
    private final int port;
    private final Line line;
    private Process process;

    private ExternalBroker(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder).toAbsolutePath();
        this.port = freePort();
        this.line = Line.to(port);
    }

    static ExternalBroker in(Path folder) throws IOException {
        ExternalBroker broker = new ExternalBroker(folder);
        broker.start();
        return broker;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void start() throws IOException {
        process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx128m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                BrokerProcess.class.getName(),
                                Integer.toString(port),
                                data().toString())
                        .redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(
                                        folder.resolve("broker.log").toFile()))
                        .start();
        awaitListening();
    }

    private Path data() {
        return folder.resolve("data");
    }

    private void awaitListening() throws IOException {
        Instant end = Instant.now().plus(START_LIMIT);
        while (!listens()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new IOException("the broker does not start, see " + folder);
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Where the servers find it: behind the line. */
    String url() {
        return "tcp://127.0.0.1:" + line.port();
    }

    Line line() {
        return line;
    }

    /** Killed, and begun anew with nothing of what it held. */
    void loseEverything() throws IOException {
        kill();
        Folders.delete(data());
        start();
    }

    private void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() throws IOException {
        line.close();
        kill();
    }
}
