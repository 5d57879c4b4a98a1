package de.hundeschule123.platform.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.regex.Pattern;

/**
 * The gate before H2 through which a transaction ends only while no statement runs.
 *
 * <p>With each commit H2 writes to the disk what all transactions have changed so far, table by
 * table, while the others go on. Killed before the next write, it opens with one half of what a
 * statement has done: rows that stay locked for ever, an index without its row. Behind the gate
 * every write finds all transactions between two statements. See decision 023 for the measurement.
 *
 * <p>Whoever waits for a row waits outside the gate, or its owner could not end his transaction.
 */
final class CommitGate {

    /** H2's error code for a row that another transaction holds. */
    private static final int ROW_IS_HELD = 50200;

    private static final Set<String> ENDINGS = Set.of("commit", "rollback", "close");

    /** A question changes nothing, unless it locks rows or counts a sequence on. */
    private static final Pattern QUESTION =
            Pattern.compile(
                    "\\s*select\\b(?!.*\\b(for\\s+update|next\\s+value|nextval)\\b).*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final ReadWriteLock gate = new ReentrantReadWriteLock();
    private final Duration patience;

    /**
     * A gate.
     *
     * @param patience how long a statement waits for a row before it gives up with H2's own error
     */
    CommitGate(Duration patience) {
        this.patience = patience;
    }

    /** The same connection, from behind the gate. */
    Connection before(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set lock_timeout 1");
        }
        return (Connection)
                proxy(
                        Connection.class,
                        connection,
                        (self, method, arguments) -> {
                            if (isEnding(method, arguments)) {
                                return end(connection, method, arguments);
                            }
                            Object answer = invoke(connection, method, arguments);
                            return answer instanceof Statement statement
                                    ? before(statement, (Connection) self, text(arguments))
                                    : answer;
                        });
    }

    private static boolean isEnding(Method method, Object... arguments) {
        return ENDINGS.contains(method.getName())
                || method.getName().equals("setAutoCommit") && (Boolean) arguments[0];
    }

    /** The SQL that a call carries; empty when it carries none. */
    private static String text(Object... arguments) {
        return arguments != null && arguments.length > 0 && arguments[0] instanceof String sql
                ? sql
                : "";
    }

    private Statement before(Statement statement, Connection gated, String prepared) {
        return (Statement)
                proxy(
                        kindOf(statement),
                        statement,
                        (self, method, arguments) -> {
                            String name = method.getName();
                            if (name.equals("getConnection")) {
                                return gated;
                            }
                            if (name.startsWith("execute")) {
                                String sql = prepared.isEmpty() ? text(arguments) : prepared;
                                return QUESTION.matcher(sql).matches()
                                        ? invoke(statement, method, arguments)
                                        : change(statement, method, arguments);
                            }
                            // A large value is written as soon as it is set.
                            return name.startsWith("set")
                                    ? behind(gate.readLock(), statement, method, arguments)
                                    : invoke(statement, method, arguments);
                        });
    }

    private Object change(Statement statement, Method method, Object... arguments)
            throws Throwable {
        return statement.getConnection().getAutoCommit()
                ? patiently(() -> end(statement, method, arguments))
                : patiently(() -> behind(gate.readLock(), statement, method, arguments));
    }

    private static Class<?> kindOf(Statement statement) {
        if (statement instanceof CallableStatement) {
            return CallableStatement.class;
        }
        return statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
    }

    /** Alone; and whoever waits for a row may have it now. */
    private Object end(Object target, Method method, Object... arguments) throws Throwable {
        try {
            return behind(gate.writeLock(), target, method, arguments);
        } finally {
            synchronized (this) {
                notifyAll();
            }
        }
    }

    private static Object behind(Lock lock, Object target, Method method, Object... arguments)
            throws Throwable {
        lock.lock();
        try {
            return invoke(target, method, arguments);
        } finally {
            lock.unlock();
        }
    }

    /** A call that can be made again: a statement that met a held row has changed nothing. */
    private interface Execution {
        Object run() throws Throwable;
    }

    private Object patiently(Execution execution) throws Throwable {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return execution.run();
            } catch (SQLException held) {
                if (held.getErrorCode() != ROW_IS_HELD || System.nanoTime() - end > 0) {
                    throw held;
                }
                awaitAnEnding(held);
            }
        }
    }

    /** An ending between the statement and this wait is missed: hence no longer than a moment. */
    private synchronized void awaitAnEnding(SQLException held) throws SQLException {
        try {
            wait(20);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw held;
        }
    }

    private static Object proxy(Class<?> type, Object target, Handling handling) {
        return Proxy.newProxyInstance(
                CommitGate.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) ->
                        switch (method.getName()) {
                            case "equals" -> self == arguments[0];
                            case "hashCode" -> System.identityHashCode(self);
                            case "toString" -> target.toString();
                            default -> handling.handle(self, method, arguments);
                        });
    }

    /** What becomes of a call. */
    private interface Handling {
        Object handle(Object self, Method method, Object... arguments) throws Throwable;
    }

    private static Object invoke(Object target, Method method, Object... arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
