package de.hundeschule123.bench;

import static de.hundeschule123.bench.ground.Stage.say;

import com.fasterxml.jackson.databind.JsonNode;
import de.hundeschule123.bench.ground.Arguments;
import de.hundeschule123.bench.ground.Stage;
import de.hundeschule123.harness.Drafts;
import de.hundeschule123.harness.HostApplication;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Measures what {@code ./run} takes: until it is ready, at the first start of a build and at later
 * ones, and how much memory the server has then and after some work.
 */
final class StartBench {

    private static final String PROGRAM = "PayaraMicroImpl";
    private static final String LAST_LINE = "Strg-C";
    private static final int INVOICES = 20;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Path PROGRAM_FILES = Path.of("target", "server");

    private final Path data;
    private final int port = freePort();
    private final int sandboxPort = freePort();

    private Process run;

    private StartBench(Path data) throws IOException {
        this.data = data;
    }

    public static void main(String... words) throws Exception {
        int starts = new Arguments(words).size(3);
        Path data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "start-bench");
        say("./bench start %d, %s, load %s", starts, Instant.now(), load());
        forgetClasses();
        StartBench bench = new StartBench(data);
        try {
            bench.start("first start of a build, with demo data");
            bench.work();
            bench.stop();
            for (int i = 2; i <= starts; i++) {
                bench.start("start " + i);
                bench.stop();
            }
        } finally {
            bench.stop();
        }
    }

    /** As if the server had just been built. */
    private static void forgetClasses() throws IOException {
        try (DirectoryStream<Path> found =
                Files.newDirectoryStream(PROGRAM_FILES, "classes-*.jsa")) {
            for (Path archive : found) {
                Files.delete(archive);
            }
        }
    }

    private void start(String which) throws IOException {
        Instant began = Instant.now();
        ProcessBuilder builder = new ProcessBuilder("./run").redirectErrorStream(true);
        builder.environment().put("PORT", Integer.toString(port));
        builder.environment().put("SANDBOX_PORT", Integer.toString(sandboxPort));
        builder.environment().put("DATA_DIR", data.toString());
        builder.environment().remove("DB_URL");
        run = builder.start();
        BufferedReader said = run.inputReader();
        for (String line = said.readLine(); ; line = said.readLine()) {
            if (line == null) {
                throw new IOException("./run ended before it was ready, see " + data);
            }
            if (line.startsWith(LAST_LINE)) {
                break;
            }
        }
        say(
                "%s: ready after %.1f s; server: %s",
                which, Duration.between(began, Instant.now()).toMillis() / 1000.0, server());
    }

    /** Some invoices into sevdesk, and one job. */
    private void work() throws IOException {
        HostApplication host =
                new HostApplication(
                        path -> URI.create("http://localhost:" + port + path),
                        Stage.OWNER,
                        Stage.PASSWORD);
        for (int i = 0; i < INVOICES; i++) {
            long id = Drafts.commit(host, "K-1001");
            await(host, "/api/invoices/" + id, "/sevdesk/status", "TRANSFERRED");
        }
        long job = host.post("/api/sevdesk/matching", Map.of()).path("job").asLong();
        await(host, "/api/sevdesk/jobs/" + job, "/status", "COMPLETED");
        say("after %d transfers and a matching job: %s", INVOICES, server());
    }

    private static void await(HostApplication host, String path, String at, String wanted)
            throws IOException {
        Instant deadline = Instant.now().plus(LONGEST);
        JsonNode answer = host.get(path);
        while (!wanted.equals(answer.at(at).asText())) {
            if (Instant.now().isAfter(deadline)) {
                throw new IOException(path + " is not " + wanted + " but " + answer);
            }
            Stage.pause(LOOK_AGAIN);
            answer = host.get(path);
        }
    }

    /** Memory and processor time of the server process. */
    private String server() throws IOException {
        ProcessHandle server =
                run.descendants()
                        .filter(
                                process ->
                                        process.info().commandLine().orElse("").contains(PROGRAM))
                        .findFirst()
                        .orElseThrow(() -> new IOException("no server process"));
        Duration used = server.info().totalCpuDuration().orElse(Duration.ZERO);
        return "%s, processor time %.1f s"
                .formatted(memory(server.pid()), used.toMillis() / 1000.0);
    }

    private static String memory(long process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process), "status");
        if (!Files.isReadable(status)) {
            return "memory unknown";
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MiB")
                    .findFirst()
                    .orElse("memory unknown");
        }
    }

    private void stop() throws InterruptedException {
        if (run != null && run.isAlive()) {
            Instant began = Instant.now();
            run.destroy();
            run.waitFor(2, TimeUnit.MINUTES);
            say("stopped after %.1f s", Duration.between(began, Instant.now()).toMillis() / 1000.0);
        }
    }

    private static String load() throws IOException {
        Path file = Path.of("/proc/loadavg");
        return Files.isReadable(file) ? Files.readString(file).strip() : "unknown";
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
