package de.hundeschule123.harness.plain;

import de.hundeschule123.platform.database.DatabaseAddress;
import de.hundeschule123.platform.database.Migrations;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A database of the application's own shape in memory, and an entity manager that carries out its
 * statements there: so the tests of the engine run the very statements that carry its guarantees,
 * without a container.
 */
public final class PlainDatabase {

    private static final Pattern SCAN = Pattern.compile("scanCount: (\\d+)");

    private final String url =
            "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;WRITE_DELAY=0";

    private int statements;
    private int lastStatement = Integer.MAX_VALUE;
    private boolean lastIsDone;
    private boolean reading;
    private long rowsRead;

    public PlainDatabase() {
        new Migrations(new DatabaseAddress(url, "test", "test")).run();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "test", "test");
    }

    /** Carries a statement out on its own. */
    public int run(String statement, Object... values) {
        try (Connection connection = connect();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            fill(prepared, Arrays.asList(values));
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(statement, e);
        }
    }

    /** The first column of the first row. */
    public Object ask(String statement) {
        List<Object> rows = rows(statement, List.of());
        return rows.isEmpty() ? null : rows.get(0);
    }

    /** The first column of all rows, as text. */
    public List<String> names(String statement) {
        return rows(statement, List.of()).stream().map(String::valueOf).toList();
    }

    private List<Object> rows(String statement, List<?> values) {
        try (Connection connection = connect();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
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
        } catch (SQLException e) {
            throw new PersistenceException(statement, e);
        }
    }

    /** How many rows the database looked at to answer the questions that are asked in the work. */
    public long rowsRead(Runnable work) {
        rowsRead = 0;
        reading = true;
        try {
            work.run();
        } finally {
            reading = false;
        }
        return rowsRead;
    }

    private List<Object> answer(String statement, List<?> values) {
        countRows(statement, values);
        return counted(() -> rows(statement, values));
    }

    private void countRows(String statement, List<?> values) {
        if (reading) {
            String plan = (String) rows("explain analyze " + statement, values).get(0);
            Matcher scan = SCAN.matcher(plan);
            while (scan.find()) {
                rowsRead += Long.parseLong(scan.group(1));
            }
        }
    }

    private static void fill(PreparedStatement prepared, List<?> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            prepared.setObject(i + 1, values.get(i));
        }
    }

    /** An entity manager that knows native statements only, each a transaction of its own. */
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
                            return counted(() -> run(statement, values.toArray()));
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

    /**
     * Ends the process at a statement of the engine, counted from now on.
     *
     * @param done whether that statement still reaches the database
     */
    public void crashAt(int statement, boolean done) {
        statements = 0;
        lastStatement = statement;
        lastIsDone = done;
    }

    /** No crash any more; how many statements there were. */
    public int goOn() {
        lastStatement = Integer.MAX_VALUE;
        return statements;
    }

    private <T> T counted(Supplier<T> statement) {
        statements++;
        if (statements > lastStatement || statements == lastStatement && !lastIsDone) {
            throw new Crash();
        }
        T result = statement.get();
        if (statements == lastStatement) {
            throw new Crash();
        }
        return result;
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
}
