package de.hundeschule123.fault.site;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A PostgreSQL of its own for a run, as a production would set it up: each commit forced to the
 * disk, a role without privileges, and a line that can fall silent.
 */
final class Postgres implements AutoCloseable {

    static final String USER = "hundeschule";
    static final String PASSWORD = "hundeschule";

    private final EmbeddedPostgres server;
    private final Line line;

    private Postgres(EmbeddedPostgres server, Line line) {
        this.server = server;
        this.line = line;
    }

    static Postgres in(Path folder) throws IOException, SQLException {
        EmbeddedPostgres server =
                EmbeddedPostgres.builder()
                        .setDataDirectory(Files.createDirectories(folder))
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .start();
        Postgres postgres = new Postgres(server, Line.to(server.getPort()));
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + USER + " login password '" + PASSWORD + "'");
            statement.execute("create database hundeschule owner " + USER);
        }
        return postgres;
    }

    /** Where the servers find it: behind the line. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:" + line.port() + "/hundeschule";
    }

    Line line() {
        return line;
    }

    /** A connection beside the line. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(server.getJdbcUrl(USER, "hundeschule"), USER, PASSWORD);
    }

    /** Ends every session of the servers, whatever it is at. */
    int endSessions() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet ended =
                        statement.executeQuery(
                                "select count(pg_terminate_backend(pid)) from pg_stat_activity"
                                        + " where usename = '"
                                        + USER
                                        + "'")) {
            ended.next();
            return ended.getInt(1);
        }
    }

    @Override
    public void close() throws IOException {
        line.close();
        server.close();
    }
}
