package de.hundeschule123.harness;

import de.hundeschule123.localdatabase.LocalPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The database of a server under test, for as long as the test process lives: one of many on a
 * single PostgreSQL, which forces each commit to the disk and outlives the servers that are killed.
 */
public final class ServerDatabase {

    private static final Map<Path, ServerDatabase> ALL = new ConcurrentHashMap<>();

    private final String name;

    /** The one PostgreSQL of this process, started by the first who needs it. */
    private static final class Postgres {
        static final LocalPostgres THE_ONE = start();

        private static LocalPostgres start() {
            try {
                return LocalPostgres.passing("max_connections=300");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private ServerDatabase(String name) {
        this.name = name;
        administrate("create database %s owner %s".formatted(name, LocalPostgres.USER));
    }

    /** The database of the server that keeps its other data in a folder; the same one each time. */
    public static ServerDatabase beside(Path dataDir) {
        return ALL.computeIfAbsent(
                dataDir.toAbsolutePath(), folder -> new ServerDatabase("server" + ALL.size()));
    }

    /** What a server is told of it. */
    Map<String, String> environment() {
        try {
            return Map.of(
                    "DB_URL", Postgres.THE_ONE.url(name),
                    "DB_USER", LocalPostgres.USER,
                    "DB_PASSWORD", Postgres.THE_ONE.password());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the databases of all servers of this process lie. */
    public static Path files() {
        return Postgres.THE_ONE.logFile().getParent();
    }

    /** A connection beside the server's, with its rights. */
    public Connection connect() throws SQLException {
        try {
            return Postgres.THE_ONE.asApplication(name);
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }

    /** Throws everybody out and lets nobody in, as a database that has gone down. */
    public void goAway() {
        administrate("alter database %s allow_connections false".formatted(name));
        administrate(
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'"
                        .formatted(name));
    }

    public void comeBack() {
        administrate("alter database %s allow_connections true".formatted(name));
    }

    /** Puts a copy aside; the server must be down. */
    public void backUp() {
        administrate("create database %s_backup template %s".formatted(name, name));
    }

    /** Puts the copy back in place of what there is; the server must be down. */
    public void restore() {
        administrate("drop database " + name);
        administrate(
                "create database %s template %s_backup owner %s"
                        .formatted(name, name, LocalPostgres.USER));
    }

    private static void administrate(String statement) {
        try (Connection connection = Postgres.THE_ONE.asAdministrator("postgres");
                Statement run = connection.createStatement()) {
            run.execute(statement);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(statement, e);
        }
    }
}
