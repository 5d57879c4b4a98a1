package de.hundeschule123.localdatabase;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/**
 * A PostgreSQL in a folder of its own: set up at its first start, open to this machine alone on a
 * port chosen at each start, and for nobody without the password that lies in the folder.
 *
 * <p>The folder holds {@code data}, {@code password} and {@code postgres.log}. Applications come as
 * {@link #USER}, who owns his databases and nothing else; {@link #asAdministrator} is for tests.
 */
public final class LocalPostgres implements AutoCloseable {

    /** As whom an application opens its database. */
    public static final String USER = "hundeschule";

    /** The database of an application. */
    public static final String DATABASE = "hundeschule";

    private static final String ADMINISTRATOR = "postgres";
    private static final Duration START_LIMIT = Duration.ofMinutes(1);
    private static final Duration STOP_LIMIT = Duration.ofMinutes(1);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);
    private static final ProcessBuilder.Redirect NOTHING =
            ProcessBuilder.Redirect.from(new File("/dev/null"));
    private static final int PORTS_TRIED = 3;
    private static final int PASSWORD_BYTES = 24;

    /** Ends PostgreSQL in order when standard input ends, which it does with whoever holds it. */
    private static final String LEASH =
            """
            "$@" </dev/null & postgres=$!
            trap '' INT TERM HUP
            cat >/dev/null
            kill -INT $postgres 2>/dev/null
            wait $postgres""";

    /** The same, and nothing stays: for a database that nobody wants to see again. */
    private static final String LEASH_OF_A_PASSING_ONE =
            """
            folder=$1; shift
            "$@" </dev/null & postgres=$!
            trap '' INT TERM HUP
            cat >/dev/null
            kill -QUIT $postgres 2>/dev/null
            wait $postgres
            rm -rf "$folder\"""";

    /** When PostgreSQL ends. */
    private enum Life {
        /** With the process that started it, even if that is killed. */
        LEASHED,
        /** As well, and all its data with it. */
        PASSING,
        /** When it is told to. */
        FREE
    }

    private final Path folder;
    private final Life life;
    private final List<String> settings;
    private final PostgresPrograms programs;
    private final Unprivileged unprivileged;
    private Process leash;
    private int port;

    private LocalPostgres(Path folder, Life life, String... settings) throws IOException {
        this.folder = folder.toAbsolutePath();
        this.life = life;
        this.settings = List.of(settings);
        this.programs = PostgresPrograms.unpacked();
        this.unprivileged = Unprivileged.chosen();
    }

    /**
     * One that ends with this process, even if that is killed; its data stay.
     *
     * @param settings as {@code log_min_messages=debug1}
     */
    public static LocalPostgres leashed(Path folder, String... settings) throws IOException {
        return new LocalPostgres(folder, Life.LEASHED, settings).start();
    }

    /** One that ends with this process, and of which nothing stays: it forces nothing to a disk. */
    public static LocalPostgres passing() throws IOException {
        return new LocalPostgres(
                        Files.createTempDirectory("postgres"),
                        Life.PASSING,
                        "fsync=off",
                        "synchronous_commit=off",
                        "full_page_writes=off",
                        "wal_level=minimal",
                        "max_wal_senders=0",
                        "autovacuum=off",
                        "max_connections=300")
                .start();
    }

    /** One that lives on after this process; one that already runs in the folder is taken over. */
    static LocalPostgres free(Path folder) throws IOException {
        return new LocalPostgres(folder, Life.FREE).start();
    }

    /** Starts it, after a stop or a kill as well. */
    public LocalPostgres start() throws IOException {
        setUp();
        if (!isAdopted()) {
            begin();
        }
        return this;
    }

    // The first start

    private void setUp() throws IOException {
        if (Files.isDirectory(data())) {
            mustBeReadable();
            unprivileged.own(data());
            return;
        }
        Files.createDirectories(folder);
        writePassword();
        Path half = folder.resolve("data.half");
        PostgresPrograms.delete(half);
        Files.createDirectory(
                half,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        unprivileged.own(half);
        initialise(half);
        Files.move(half, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path data() {
        return folder.resolve("data");
    }

    private void mustBeReadable() throws IOException {
        String version = Files.readString(data().resolve("PG_VERSION")).strip();
        if (!version.equals(programs.majorVersion())) {
            throw new IOException(
                    "The database in %s was written by PostgreSQL %s, and this is PostgreSQL %s, which cannot read it. Take another DATA_DIR, or delete that folder and all that is in it."
                            .formatted(folder, version, programs.majorVersion()));
        }
    }

    private Path passwordFile() {
        return folder.resolve("password");
    }

    private void writePassword() throws IOException {
        if (Files.exists(passwordFile())) {
            return;
        }
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        Path half = folder.resolve("password.half");
        Files.deleteIfExists(half);
        Files.createFile(
                half,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(half, HexFormat.of().formatHex(random));
        Files.move(half, passwordFile(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Text is UTF-8 and sorted as in German whatever the machine's own language is. */
    private void initialise(Path data) throws IOException {
        Path handedOver = folder.resolve("password.setup");
        Files.copy(
                passwordFile(),
                handedOver,
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
        unprivileged.own(handedOver);
        List<String> words =
                new ArrayList<>(
                        List.of(
                                programs.program("initdb"),
                                "-D",
                                data.toString(),
                                "--username=" + ADMINISTRATOR,
                                "--auth=scram-sha-256",
                                "--pwfile=" + handedOver,
                                "--encoding=UTF8",
                                "--locale=C",
                                "--locale-provider=icu",
                                "--icu-locale=de-DE"));
        if (settings.contains("fsync=off")) {
            words.add("--no-sync");
        }
        Process process =
                new ProcessBuilder(unprivileged.command(words))
                        .redirectErrorStream(true)
                        .redirectInput(NOTHING)
                        .redirectOutput(log())
                        .start();
        awaitEnd(process);
        Files.delete(handedOver);
        if (process.exitValue() != 0) {
            throw new IOException("PostgreSQL cannot be set up in " + folder + ": " + endOfLog());
        }
    }

    private ProcessBuilder.Redirect log() {
        return ProcessBuilder.Redirect.appendTo(logFile().toFile());
    }

    /** All that PostgreSQL has said, over all its starts. */
    public Path logFile() {
        return folder.resolve("postgres.log");
    }

    private String endOfLog() throws IOException {
        List<String> lines = Files.readAllLines(logFile(), StandardCharsets.UTF_8);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
    }

    // Each start

    /** Whether a postmaster that somebody left behind serves these data. */
    private boolean isAdopted() throws IOException {
        Optional<PostmasterFile> found = PostmasterFile.in(data());
        if (found.isEmpty()) {
            return false;
        }
        if (!found.get().serves(data())) {
            // After a crash of the machine another program may bear its number, and PostgreSQL
            // would take that for a second server.
            PostmasterFile.delete(data());
            return false;
        }
        if (life != Life.FREE) {
            stop();
            return false;
        }
        return awaitReady(found.get().process());
    }

    private void begin() throws IOException {
        for (int tries = 1; !began(); tries++) {
            if (tries == PORTS_TRIED) {
                throw new IOException("PostgreSQL does not start in " + folder + ": " + endOfLog());
            }
        }
        Path done = folder.resolve("application");
        if (!Files.exists(done)) {
            createDatabaseOfTheApplication();
            Files.createFile(done);
        }
    }

    private boolean began() throws IOException {
        List<String> command = new ArrayList<>(life == Life.FREE ? List.of() : leash());
        command.addAll(unprivileged.command(postgres(freePort())));
        leash =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log())
                        .redirectInput(life == Life.FREE ? NOTHING : ProcessBuilder.Redirect.PIPE)
                        .start();
        return awaitReady(leash.toHandle());
    }

    private List<String> leash() {
        return life == Life.PASSING
                ? List.of("sh", "-c", LEASH_OF_A_PASSING_ONE, "leash", folder.toString())
                : List.of("sh", "-c", LEASH, "leash");
    }

    private List<String> postgres(int freePort) {
        List<String> words =
                new ArrayList<>(List.of(programs.program("postgres"), "-D", data().toString()));
        Stream.concat(
                        Stream.of(
                                "port=" + freePort,
                                "listen_addresses=127.0.0.1",
                                "unix_socket_directories=",
                                "timezone=UTC",
                                "log_timezone=UTC"),
                        settings.stream())
                .forEach(setting -> words.addAll(List.of("-c", setting)));
        return words;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket =
                new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }

    /** Waits until it takes connections; false when it ends instead. */
    private boolean awaitReady(ProcessHandle process) throws IOException {
        Instant end = Instant.now().plus(START_LIMIT);
        while (process.isAlive()) {
            Optional<PostmasterFile> file = PostmasterFile.in(data());
            if (file.isPresent() && file.get().isReady()) {
                port = file.get().port();
                return true;
            }
            if (Instant.now().isAfter(end)) {
                throw new IOException(
                        "PostgreSQL is not ready after " + START_LIMIT + ": " + endOfLog());
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return false;
    }

    private void createDatabaseOfTheApplication() throws IOException {
        try (Connection connection = asAdministrator("postgres");
                Statement statement = connection.createStatement()) {
            if (!has(statement, "select 1 from pg_roles where rolname = '" + USER + "'")) {
                statement.execute("create role " + USER);
            }
            if (!has(
                    statement,
                    "select 1 from pg_roles where rolcanlogin and rolname = '" + USER + "'")) {
                connection
                        .unwrap(PGConnection.class)
                        .alterUserPassword(USER, password().toCharArray(), "scram-sha-256");
                statement.execute("alter role " + USER + " login");
            }
            if (!has(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE + " owner " + USER);
            }
        } catch (SQLException refused) {
            throw new IOException("the database cannot be set up in " + folder, refused);
        }
    }

    private static boolean has(Statement statement, String question) throws SQLException {
        return statement.executeQuery(question).next();
    }

    // While it runs

    public int port() {
        return port;
    }

    /** The password of the application and of the administrator. */
    public String password() throws IOException {
        return Files.readString(passwordFile()).strip();
    }

    /** Where the application finds its database. */
    public String url() {
        return url(DATABASE);
    }

    /** Where one of its databases is. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** A connection with all rights. */
    public Connection asAdministrator(String database) throws SQLException, IOException {
        return connect(database, ADMINISTRATOR);
    }

    /** A connection with the rights of an application. */
    public Connection asApplication(String database) throws SQLException, IOException {
        return connect(database, USER);
    }

    private Connection connect(String database, String user) throws SQLException, IOException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password());
        return DriverManager.getConnection(url(database), properties);
    }

    // Its end

    /** Ends it in order; what is under way is rolled back. */
    public void stop() throws IOException {
        Optional<ProcessHandle> process = postmaster();
        if (leash != null && life != Life.FREE) {
            leash.getOutputStream().close();
            awaitEnd(leash);
        } else if (process.isPresent()) {
            signal("INT", process.get());
        }
        process.ifPresent(LocalPostgres::awaitEnd);
    }

    /** Kills all its processes at once, as a crash of the machine does. */
    public void kill() throws IOException {
        Optional<ProcessHandle> process = postmaster();
        if (process.isPresent()) {
            List<ProcessHandle> all =
                    Stream.concat(process.stream(), process.get().descendants()).toList();
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(LocalPostgres::awaitEnd);
        }
        if (leash != null && life != Life.FREE) {
            leash.getOutputStream().close();
            awaitEnd(leash);
        }
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        return PostmasterFile.in(data())
                .filter(file -> file.serves(data()))
                .map(PostmasterFile::process);
    }

    private static void signal(String name, ProcessHandle process) throws IOException {
        awaitEnd(
                new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start());
    }

    private static void awaitEnd(Process process) {
        awaitEnd(process.toHandle());
    }

    private static void awaitEnd(ProcessHandle process) {
        process.onExit().orTimeout(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS).join();
    }

    @Override
    public void close() throws IOException {
        stop();
    }
}
