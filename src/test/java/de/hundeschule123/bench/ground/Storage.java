package de.hundeschule123.bench.ground;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** The database below a measured server: H2 in a file, or PostgreSQL that forces commits. */
public final class Storage implements AutoCloseable {

    private static final String H2_SETTINGS = ";WRITE_DELAY=0";

    private final Map<String, String> environment;
    private final String withoutGuards;
    private final String guarded;
    private final Path log;
    private final EmbeddedPostgres postgres;

    private Storage(
            Map<String, String> environment,
            String withoutGuards,
            String guarded,
            Path log,
            EmbeddedPostgres postgres) {
        this.environment = environment;
        this.withoutGuards = withoutGuards;
        this.guarded = guarded;
        this.log = log;
        this.postgres = postgres;
    }

    /** The default: reachable for us only while the server is down. */
    static Storage h2(Path dataDir) {
        String file = dataDir.resolve("database/hundeschule").toAbsolutePath().toString();
        return new Storage(
                Map.of(
                        "DB_URL", "jdbc:h2:file:" + file + H2_SETTINGS,
                        "DB_USER", "hundeschule",
                        "DB_PASSWORD", "hundeschule"),
                "set referential_integrity false",
                "set referential_integrity true",
                null,
                null);
    }

    /** A PostgreSQL that writes every statement into a log, with the transaction's number. */
    static Storage postgres(Path folder) throws IOException {
        Path log = Files.createDirectories(folder).resolve("postgres.log");
        EmbeddedPostgres server =
                EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("log_line_prefix", "%p_%x_")
                        .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        return new Storage(
                Map.of(
                        "DB_URL", server.getJdbcUrl("postgres", "postgres"),
                        "DB_USER", "postgres",
                        "DB_PASSWORD", "postgres"),
                "set session_replication_role = replica",
                "set session_replication_role = origin",
                log,
                server);
    }

    Map<String, String> environment() {
        return environment;
    }

    /** Writes without being asked whether rows fit together: quick, and for filling only. */
    public void fill(Filling filling) throws SQLException {
        read(
                connection -> {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute(withoutGuards);
                        connection.setAutoCommit(false);
                        filling.into(connection);
                        connection.commit();
                        connection.setAutoCommit(true);
                        statement.execute(guarded);
                        statement.execute("analyze");
                    }
                    return null;
                });
    }

    /** Asks the database past the application; H2 only while the server is down. */
    public <T> T read(Reading<T> reading) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(
                        environment.get("DB_URL"),
                        environment.get("DB_USER"),
                        environment.get("DB_PASSWORD"))) {
            T found = reading.from(connection);
            if (postgres == null) {
                letGo(connection);
            }
            return found;
        }
    }

    /** The server has told its H2 to stay open when nobody is connected, whoever has opened it. */
    private static void letGo(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        }
    }

    /** What asks past the application. */
    public interface Reading<T> {
        T from(Connection connection) throws SQLException;
    }

    /** What writes rows past the application. */
    public interface Filling {
        void into(Connection connection) throws SQLException;
    }

    /** From now on PostgreSQL writes down each statement, or no longer. */
    public void logStatements(String which) throws SQLException {
        read(
                connection -> {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("alter system set log_statement = '" + which + "'");
                        statement.execute("select pg_reload_conf()");
                    }
                    return null;
                });
    }

    /** The log of PostgreSQL. */
    public Path log() {
        return log;
    }

    @Override
    public void close() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }
}
