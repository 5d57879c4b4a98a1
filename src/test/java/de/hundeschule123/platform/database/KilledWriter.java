package de.hundeschule123.platform.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * A process that opens an H2 database, looks whether it is whole, and writes to it from several
 * threads until it is killed.
 *
 * <p>It prints {@code WHOLE} or what is broken, then {@code DONE} for each commit that it was
 * promised.
 */
final class KilledWriter {

    private static final int WRITERS = 4;
    private static final int SESSIONS = 24;

    private final DataSource database;

    private KilledWriter(DataSource database) {
        this.database = database;
    }

    static DataSource database(Path folder) {
        return new ConfiguredDatabase(
                new DatabaseAddress(
                        "jdbc:h2:file:" + folder.resolve("h2") + ";WRITE_DELAY=0", "sa", "sa"));
    }

    public static void main(String[] arguments) throws SQLException {
        KilledWriter writer = new KilledWriter(database(Path.of(arguments[0])));
        writer.prepare();
        System.out.println(writer.damage());
        AtomicLong ids = new AtomicLong(writer.highest());
        for (int i = 0; i < WRITERS; i++) {
            new Thread(() -> writer.write(ids)).start();
        }
    }

    private void prepare() throws SQLException {
        try (Connection connection = database.getConnection()) {
            run(connection, "create table if not exists item (id bigint primary key, n int)");
            run(connection, "create table if not exists twin (id bigint primary key, n int)");
            run(connection, "create index if not exists item_n on item (n)");
        }
        // As many logs of transactions as a busy server has make the gap wide in which H2 breaks.
        List<Connection> many = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            Connection connection = database.getConnection();
            connection.setAutoCommit(false);
            run(connection, "update item set n = n where id = -1");
            many.add(connection);
        }
        for (Connection connection : many) {
            connection.close();
        }
    }

    /** What is broken: a row without its twin, or one that nobody can lock. */
    private String damage() {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            run(connection, "select id from item for update");
            run(connection, "select id from twin for update");
            connection.rollback();
            long apart =
                    ask(
                            connection,
                            "select (select count(*) from item i where not exists"
                                    + " (select 1 from twin t where t.id = i.id and t.n = i.n))"
                                    + " + (select count(*) from twin t where not exists"
                                    + " (select 1 from item i where i.id = t.id))");
            return apart == 0 ? "WHOLE" : apart + " rows without their twin";
        } catch (SQLException broken) {
            return broken.getMessage().replace('\n', ' ');
        }
    }

    private long highest() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return ask(connection, "select coalesce(max(id), 0) from item");
        }
    }

    private void write(AtomicLong ids) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            long before = 0;
            while (true) {
                long id = ids.incrementAndGet();
                for (String table : List.of("item", "twin")) {
                    run(connection, "insert into " + table + " values (" + id + ", 0)");
                    run(connection, "update " + table + " set n = n + 1 where id = " + before);
                }
                connection.commit();
                System.out.println("DONE " + id);
                before = id;
            }
        } catch (SQLException broken) {
            System.out.println(broken.getMessage().replace('\n', ' '));
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private static long ask(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet found = statement.executeQuery()) {
            found.next();
            return found.getLong(1);
        }
    }
}
