package de.hundeschule123.fault.site;

import de.hundeschule123.harness.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The site of a run: servers that share a database, a broker and the key file, and nothing else.
 *
 * <p>The database and an external broker outlive the servers, which reach them over a {@link Line}.
 */
public final class Site implements AutoCloseable {

    private final Path folder;
    private final List<ServerProcess> servers = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private Postgres postgres;
    private Optional<ExternalBroker> broker = Optional.empty();

    private Site(Path folder) {
        this.folder = folder;
    }

    /** A site in this folder, its servers not started yet. */
    public static Site in(Path folder, Layout layout) throws IOException {
        Site site = new Site(folder);
        try {
            site.build(layout);
            Runtime.getRuntime().addShutdownHook(new Thread(site::killServers, "end of the site"));
            return site;
        } catch (IOException | RuntimeException failed) {
            site.close();
            throw new IOException("the site cannot be built: " + failed.getMessage(), failed);
        }
    }

    private void build(Layout layout) throws IOException {
        postgres = Postgres.in(folder.resolve("postgres"));
        if (layout.broker() == Layout.Broker.EXTERNAL) {
            broker = Optional.of(ExternalBroker.in(folder.resolve("broker")));
        }
        for (int number = 1; number <= layout.servers(); number++) {
            servers.add(server(folder.resolve(number == 1 ? "data" : "data-" + number)));
        }
    }

    private ServerProcess server(Path dataDir) throws IOException {
        ServerProcess server =
                ServerProcess.in(dataDir)
                        .with("SECRET_KEY_FILE", keyFile().toAbsolutePath().toString())
                        .with("DB_URL", postgres.url())
                        .with("DB_USER", Postgres.USER)
                        .with("DB_PASSWORD", postgres.password());
        broker.ifPresent(external -> server.with("BROKER_URL", external.url()));
        return server;
    }

    private Path keyFile() {
        return folder.resolve("secret.json");
    }

    /** Runs this application (a WAR or an unpacked one) on all servers. */
    public Site running(Path application) {
        servers.forEach(server -> server.running(application));
        return this;
    }

    /** Sets a variable in the environment of all servers. */
    public Site with(String name, String value) {
        servers.forEach(server -> server.with(name, value));
        return this;
    }

    /** Starts one server after the other: the first fills the database. */
    public void start() {
        servers.forEach(server -> server.start().awaitReady());
    }

    /** The servers in turn. */
    public ServerProcess server(int number) {
        return servers.get(Math.floorMod(number, servers.size()));
    }

    /** The address of a path, on the next server each time. */
    public URI anyServer(String path) {
        return server(turn.getAndIncrement()).uri(path);
    }

    /** The line to the database that the servers share. */
    public Line databaseLine() {
        return postgres.line();
    }

    /** The line to the broker that the servers share. */
    public Line brokerLine() {
        return broker.orElseThrow().line();
    }

    /** Ends all sessions that the servers have at the database; how many there were. */
    public int endDatabaseSessions() throws SQLException {
        return postgres.endSessions();
    }

    /** Deletes the broker's files, with all messages; an embedded broker must not be running. */
    public void loseBrokerFiles() throws IOException {
        if (broker.isPresent()) {
            broker.get().loseEverything();
        } else {
            Folders.delete(folder.resolve("data").resolve("broker"));
        }
    }

    /** Stops the servers in an orderly way; the database stays. */
    public void stop() {
        servers.forEach(ServerProcess::stop);
    }

    /** The database beside all servers. */
    public Connection openDatabase() throws SQLException {
        return postgres.connect();
    }

    /** Kills all processes of the database. */
    public void killDatabase() throws IOException {
        postgres.kill();
    }

    /** Starts the database again; the servers find it where it was. */
    public void startDatabase() throws IOException {
        postgres.start();
    }

    /** Kills all servers; so whoever interrupts a run finds nothing left running. */
    public void killServers() {
        servers.stream().filter(ServerProcess::isRunning).forEach(ServerProcess::kill);
    }

    @Override
    public void close() throws IOException {
        servers.forEach(ServerProcess::close);
        if (broker.isPresent()) {
            broker.get().close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }
}
