package de.hundeschule123.bench.ground;

import com.fasterxml.jackson.databind.JsonNode;
import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.HostApplication;
import de.hundeschule123.harness.PracticeSevdesk;
import de.hundeschule123.harness.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/** A whole server of its own with demo schools, its sandbox and its database. */
public final class Stage implements AutoCloseable {

    public static final String PASSWORD = Browser.PASSWORD;
    public static final String OWNER = Browser.OWNER;
    public static final String OTHER_OWNER = "inhaber@waldrand.example";

    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    private final ServerProcess server;
    private final PracticeSevdesk sevdesk;
    private final Storage storage;

    private Stage(Path folder, String... javaOptions) throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        sevdesk = new PracticeSevdesk(Files.createDirectories(folder.resolve("sevdesk")));
        storage = Storage.in(folder.resolve("postgres"));
        server =
                ServerProcess.in(data)
                        .running(Path.of("target", "hundeschule"))
                        .with("SEVDESK_API_URL", sevdesk.apiUrl())
                        .with("DEMO_DATA", "true")
                        .with("JAVA_OPTS", String.join(" ", javaOptions))
                        .optimised();
        storage.environment().forEach(server::with);
    }

    /** Starts a server that nobody else uses, with further options for its Java. */
    public static Stage start(String bench, Arguments arguments, String... javaOptions)
            throws IOException {
        Path folder =
                Path.of(
                        "target",
                        "bench",
                        bench
                                + DateTimeFormatter.ofPattern("-yyyyMMdd-HHmmss")
                                        .withZone(ZoneOffset.UTC)
                                        .format(Instant.now()));
        say("./bench %s %s", bench, arguments);
        say("logs and data: %s", folder);
        say("%s, load %s", Instant.now(), load());
        if (javaOptions.length > 0) {
            say("server options: %s", Arrays.toString(javaOptions));
        }
        Stage stage = new Stage(folder, javaOptions);
        try {
            stage.server.start().awaitReady();
        } catch (AssertionError failed) {
            stage.close();
            throw failed;
        }
        return stage;
    }

    /** How busy the machine was in the last minutes. */
    public static String load() throws IOException {
        Path file = Path.of("/proc/loadavg");
        return Files.isReadable(file) ? Files.readString(file).strip() : "unknown";
    }

    /** Fills the database while the server is down. */
    public Stage filled(Storage.Filling filling) throws Exception {
        server.stop();
        Instant began = Instant.now();
        storage.fill(filling);
        say("database filled in %d s", Duration.between(began, Instant.now()).toSeconds());
        server.start().awaitReady();
        return this;
    }

    public ServerProcess server() {
        return server;
    }

    public PracticeSevdesk sevdesk() {
        return sevdesk;
    }

    public Storage storage() {
        return storage;
    }

    /** The REST interface in the name of a demo user. */
    public HostApplication as(String user) {
        return new HostApplication(server::uri, user, PASSWORD);
    }

    /** Connects a user's school with an account of this token. */
    public void connect(String user, String token) throws IOException {
        HostApplication host = as(user);
        host.put(
                "/api/sevdesk/settings",
                Map.of("token", token, "active", true, "newAccount", true));
        JsonNode test = host.post("/api/sevdesk/test", null);
        if (!test.path("ok").asBoolean()) {
            throw new IOException("the connection test failed: " + test);
        }
    }

    /** How often each operation of sevdesk was called so far. */
    public Map<String, Integer> calls() throws IOException {
        Map<String, Integer> calls = new TreeMap<>();
        sevdesk.calls()
                .fields()
                .forEachRemaining(
                        entry -> calls.put(entry.getKey(), entry.getValue().path("total").asInt()));
        return calls;
    }

    /** The calls made since an earlier count. */
    public Map<String, Integer> callsSince(Map<String, Integer> before) throws IOException {
        Map<String, Integer> made = new TreeMap<>();
        calls().forEach((name, count) -> made.put(name, count - before.getOrDefault(name, 0)));
        made.values().removeIf(count -> count == 0);
        return made;
    }

    /** Waits for the end of a job and returns what it says of itself. */
    public JsonNode awaitJob(HostApplication host, long job) throws IOException {
        JsonNode state = host.get("/api/sevdesk/jobs/" + job);
        while (List.of("RUNNING", "STOPPING").contains(state.path("status").asText())) {
            pause(LOOK_AGAIN);
            state = host.get("/api/sevdesk/jobs/" + job);
        }
        return state;
    }

    public static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    public static void say(String text, Object... values) {
        System.out.println(String.format(Locale.ROOT, text, values));
    }

    @Override
    public void close() throws IOException {
        server.close();
        sevdesk.close();
        storage.close();
    }
}
