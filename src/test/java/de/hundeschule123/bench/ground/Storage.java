package de.hundeschule123.bench.ground;

import de.hundeschule123.localdatabase.LocalPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** The database below a measured server, which forces each commit to the disk. */
public final class Storage implements AutoCloseable {

    private final LocalPostgres postgres;

    private Storage(LocalPostgres postgres) {
        this.postgres = postgres;
    }

    /** A PostgreSQL whose log can show every statement, with the transaction's number. */
    static Storage in(Path folder) throws IOException {
        return new Storage(LocalPostgres.leashed(folder, "log_line_prefix=%p_%x_"));
    }

    Map<String, String> environment() throws IOException {
        return Map.of(
                "DB_URL", postgres.url(),
                "DB_USER", LocalPostgres.USER,
                "DB_PASSWORD", postgres.password());
    }

    /** Writes without being asked whether rows fit together: quick, and for filling only. */
    public void fill(Filling filling) throws SQLException {
        read(
                connection -> {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("set session_replication_role = replica");
                        connection.setAutoCommit(false);
                        filling.into(connection);
                        connection.commit();
                        connection.setAutoCommit(true);
                        statement.execute("set session_replication_role = origin");
                        statement.execute("analyze");
                    }
                    return null;
                });
    }

    /** Asks the database past the application. */
    public <T> T read(Reading<T> reading) throws SQLException {
        try (Connection connection = postgres.asAdministrator(LocalPostgres.DATABASE)) {
            return reading.from(connection);
        } catch (IOException e) {
            throw new SQLException(e);
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
        return postgres.logFile();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
