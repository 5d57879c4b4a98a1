package de.hundeschule123.fault.site;

import de.hundeschule123.localdatabase.LocalPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The database of a site, and a line to it that can fall silent. */
final class Postgres implements AutoCloseable {

    static final String USER = LocalPostgres.USER;

    private final LocalPostgres server;
    private final Line line;

    private Postgres(LocalPostgres server, Line line) {
        this.server = server;
        this.line = line;
    }

    static Postgres in(Path folder) throws IOException {
        LocalPostgres server = LocalPostgres.leashed(folder);
        return new Postgres(server, Line.to(server.port()));
    }

    /** Where the servers find it: behind the line. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:" + line.port() + "/" + LocalPostgres.DATABASE;
    }

    String password() throws IOException {
        return server.password();
    }

    Line line() {
        return line;
    }

    /** A connection beside the line. */
    Connection connect() throws SQLException {
        try {
            return server.asApplication(LocalPostgres.DATABASE);
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }

    /** Ends every session of the servers, whatever it is at. */
    int endSessions() throws SQLException {
        try (Connection connection = server.asAdministrator("postgres");
                Statement statement = connection.createStatement();
                ResultSet ended =
                        statement.executeQuery(
                                "select count(pg_terminate_backend(pid)) from pg_stat_activity"
                                        + " where usename = '"
                                        + USER
                                        + "'")) {
            ended.next();
            return ended.getInt(1);
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }

    /** Kills all its processes. */
    void kill() throws IOException {
        server.kill();
    }

    /** Starts it again on the same port. */
    void start() throws IOException {
        server.start();
    }

    @Override
    public void close() throws IOException {
        line.close();
        server.close();
    }
}
