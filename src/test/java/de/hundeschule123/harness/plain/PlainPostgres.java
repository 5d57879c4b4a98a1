package de.hundeschule123.harness.plain;

import de.hundeschule123.localdatabase.LocalPostgres;
import de.hundeschule123.platform.database.DatabaseAddress;
import de.hundeschule123.platform.database.Migrations;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The PostgreSQL of a test process, with migrated databases at hand: one is migrated, the others
 * are copies of it, of which a few are made ahead.
 */
final class PlainPostgres {

    private static final String TEMPLATE = "template_of_benches";
    private static final int AHEAD = 4;

    private static final PlainPostgres THE_ONE = new PlainPostgres();

    private final LocalPostgres server;
    private final BlockingQueue<Made> ready = new LinkedBlockingQueue<>(AHEAD);

    /** A database, or why there is none. */
    private record Made(String name, Exception failure) {}

    private PlainPostgres() {
        try {
            server = LocalPostgres.passing();
            asAdministrator("create database " + TEMPLATE + " owner " + LocalPostgres.USER);
            new Migrations(
                            new DatabaseAddress(
                                    server.url(TEMPLATE), LocalPostgres.USER, server.password()))
                    .run();
            asAdministrator("alter database " + TEMPLATE + " allow_connections false");
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the database of the unit tests does not start", e);
        }
        Thread maker = new Thread(this::make, "databases for benches");
        maker.setDaemon(true);
        maker.start();
    }

    /** The name of a database that nobody has used. */
    static String database() {
        try {
            Made made = THE_ONE.ready.take();
            if (made.failure() != null) {
                throw new IllegalStateException("no database for a bench", made.failure());
            }
            return made.name();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static Connection connect(String database) throws SQLException {
        try {
            return THE_ONE.server.asAdministrator(database);
        } catch (IOException gone) {
            throw new SQLException(gone);
        }
    }

    private void make() {
        try {
            for (int i = 1; ; i++) {
                ready.put(made("bench" + i));
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private Made made(String name) {
        try {
            asAdministrator("create database %s template %s".formatted(name, TEMPLATE));
            return new Made(name, null);
        } catch (IOException | SQLException e) {
            return new Made(name, e);
        }
    }

    private void asAdministrator(String statement) throws SQLException, IOException {
        try (Connection connection = server.asAdministrator("postgres");
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }
}
