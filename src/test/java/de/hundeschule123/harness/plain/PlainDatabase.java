package de.hundeschule123.harness.plain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import jakarta.persistence.TransactionRequiredException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;

/**
 * A PostgreSQL database of the application's own shape, and an entity manager that carries out its
 * statements there in the transaction of its thread: so the tests of the engine run the very
 * statements that carry its guarantees, in the very transactions, without a container.
 */
public final class PlainDatabase {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name = PlainPostgres.database();
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();

    private int steps;
    private int lastStep = Integer.MAX_VALUE;
    private boolean lastIsDone;
    private boolean reading;
    private long rowsRead;

    /** What is done with a connection. */
    private interface Use<T> {
        T of(Connection connection) throws SQLException;
    }

    // What a test does itself

    /** Carries a statement out on its own, whatever transaction the thread is in. */
    public int run(String statement, Object... values) {
        return alone(connection -> update(connection, statement, Arrays.asList(values)));
    }

    /** The first column of the first row. */
    public Object ask(String statement) {
        List<Object> rows = alone(connection -> rows(connection, statement, List.of()));
        return rows.isEmpty() ? null : rows.get(0);
    }

    /** The first column of all rows, as text. */
    public List<String> names(String statement) {
        return alone(connection -> rows(connection, statement, List.of())).stream()
                .map(String::valueOf)
                .toList();
    }

    /** A connection apart from all transactions; who asks for it closes it. */
    public Connection connection() {
        try {
            return PlainPostgres.connect(name);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private <T> T alone(Use<T> use) {
        Connection connection = lend();
        try {
            T result = use.of(connection);
            idle.push(connection);
            return result;
        } catch (SQLException refused) {
            idle.push(connection);
            throw new PersistenceException(refused);
        }
    }

    private Connection lend() {
        Connection connection = idle.poll();
        try {
            return connection == null ? PlainPostgres.connect(name) : connection;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static int update(Connection connection, String statement, List<?> values)
            throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            fill(prepared, values);
            return prepared.executeUpdate();
        }
    }

    private static List<Object> rows(Connection connection, String statement, List<?> values)
            throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            fill(prepared, values);
            ResultSet found = prepared.executeQuery();
            int columns = found.getMetaData().getColumnCount();
            List<Object> rows = new ArrayList<>();
            while (found.next()) {
                Object[] row = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = found.getObject(i + 1);
                }
                rows.add(columns == 1 ? row[0] : row);
            }
            return rows;
        }
    }

    private static void fill(PreparedStatement prepared, List<?> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            prepared.setObject(i + 1, values.get(i));
        }
    }

    // What the engine does

    /** The part that this database takes in a transaction: one connection from begin to end. */
    private final class Session implements Transactions.Part {

        private final Connection connection = lend();
        private boolean over;

        Session() {
            autoCommit(false);
        }

        /** A step like a statement: the process may end before it, and right after it. */
        @Override
        public void commit() {
            counted(
                    () -> {
                        end(Connection::commit);
                        return null;
                    });
        }

        @Override
        public void rollback() {
            if (!over) {
                end(Connection::rollback);
            }
        }

        private void end(Ending ending) {
            try {
                ending.of(connection);
                autoCommit(true);
                over = true;
                idle.push(connection);
            } catch (SQLException e) {
                throw new PersistenceException(e);
            }
        }

        private void autoCommit(boolean each) {
            try {
                connection.setAutoCommit(each);
            } catch (SQLException e) {
                throw new PersistenceException(e);
            }
        }
    }

    /** How a session ends. */
    private interface Ending {
        void of(Connection connection) throws SQLException;
    }

    private <T> T inTransaction(Use<T> use) {
        try {
            return use.of(
                    Transactions.part(Session.class, this, database -> database.new Session())
                            .connection);
        } catch (SQLException refused) {
            throw new PersistenceException(refused);
        }
    }

    private int change(String statement, List<?> values) {
        if (!Transactions.isActive()) {
            throw new TransactionRequiredException(statement);
        }
        return counted(() -> inTransaction(connection -> update(connection, statement, values)));
    }

    private List<Object> answer(String statement, List<?> values) {
        return counted(
                () -> {
                    Use<List<Object>> question =
                            connection -> {
                                countRows(connection, statement, values);
                                return rows(connection, statement, values);
                            };
                    return Transactions.isActive() ? inTransaction(question) : alone(question);
                });
    }

    /** An entity manager that knows native statements only. */
    public EntityManager entities() {
        return proxy(
                EntityManager.class,
                (self, method, arguments) -> {
                    if (method.getName().equals("createNativeQuery")) {
                        return query((String) arguments[0]);
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private Query query(String statement) {
        SortedMap<Integer, Object> parameters = new TreeMap<>();
        return proxy(
                Query.class,
                (self, method, arguments) -> {
                    List<Object> values = new ArrayList<>(parameters.values());
                    switch (method.getName()) {
                        case "setParameter" -> {
                            parameters.put((Integer) arguments[0], arguments[1]);
                            return self;
                        }
                        case "executeUpdate" -> {
                            return change(statement, values);
                        }
                        case "getResultList" -> {
                            return answer(statement, values);
                        }
                        case "getSingleResult" -> {
                            return answer(statement, values).get(0);
                        }
                        default -> throw new UnsupportedOperationException(method.getName());
                    }
                });
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(), new Class<?>[] {type}, handler::invoke));
    }

    /** What a proxy does. */
    private interface Handler {
        Object invoke(Object self, Method method, Object[] arguments);
    }

    // How many rows it reads

    /**
     * How many rows the database looked at to answer the questions that are asked in the work, as
     * it would with tables too large to be read whole.
     */
    public long rowsRead(Runnable work) {
        run("analyze");
        rowsRead = 0;
        reading = true;
        try {
            work.run();
        } finally {
            reading = false;
        }
        return rowsRead;
    }

    private void countRows(Connection connection, String statement, List<?> values)
            throws SQLException {
        if (!reading) {
            return;
        }
        boolean alone = connection.getAutoCommit();
        connection.setAutoCommit(false);
        Savepoint before = connection.setSavepoint();
        try (Statement settings = connection.createStatement()) {
            settings.execute("set local enable_seqscan = off");
            String plan =
                    rows(connection, "explain (analyze, format json) " + statement, values)
                            .get(0)
                            .toString();
            rowsRead += rowsIn(JSON.readTree(plan).path(0).path("Plan"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } finally {
            connection.rollback(before);
            if (alone) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** The rows that the steps of a plan took from tables, kept or not. */
    private static long rowsIn(JsonNode plan) {
        long rows = 0;
        if (plan.has("Relation Name") && plan.path("Node Type").asText().endsWith("Scan")) {
            double each =
                    plan.path("Actual Rows").asDouble()
                            + plan.path("Rows Removed by Filter").asDouble()
                            + plan.path("Rows Removed by Index Recheck").asDouble();
            rows = Math.round(each * plan.path("Actual Loops").asDouble());
        }
        for (JsonNode below : plan.path("Plans")) {
            rows += rowsIn(below);
        }
        return rows;
    }

    // The end of the process

    /**
     * Ends the process at a step of the engine, counted from now on: a statement, or the commit of
     * a transaction.
     *
     * @param done whether that step still reaches the database
     */
    public void crashAt(int step, boolean done) {
        steps = 0;
        lastStep = step;
        lastIsDone = done;
    }

    /** No crash any more; how many steps there were. */
    public int goOn() {
        lastStep = Integer.MAX_VALUE;
        return steps;
    }

    private <T> T counted(Supplier<T> step) {
        steps++;
        if (steps > lastStep || steps == lastStep && !lastIsDone) {
            throw new Crash();
        }
        T result = step.get();
        if (steps == lastStep) {
            throw new Crash();
        }
        return result;
    }
}
