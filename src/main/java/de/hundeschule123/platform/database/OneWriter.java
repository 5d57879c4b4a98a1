package de.hundeschule123.platform.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rule that on H2 one thread writes at a time, from its transaction's first change to its end.
 *
 * <p>With each commit H2 writes to the disk what all transactions have changed so far, map by map,
 * while the others go on. Killed before the next write, it opens with one half of what another
 * transaction has done: rows that stay locked, an index without its row. See decision 023 for the
 * measurement. Questions are free, and a transaction may wait while its own thread carries out
 * another one.
 */
final class OneWriter {

    private static final Set<String> ENDINGS = Set.of("commit", "rollback", "close");

    /** A question changes nothing, unless it locks rows or counts a sequence on. */
    private static final Pattern QUESTION =
            Pattern.compile(
                    "\\s*select\\b(?!.*\\b(for\\s+update|next\\s+value|nextval)\\b).*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Duration patience;
    private Thread writer;
    private int transactions;

    /**
     * The rule for one database.
     *
     * @param patience how long a transaction waits for its turn before it gives up
     */
    OneWriter(Duration patience) {
        this.patience = patience;
    }

    /** The same connection, under the rule. */
    Connection under(Connection connection) {
        Turn turn = new Turn();
        return (Connection)
                proxy(
                        Connection.class,
                        connection,
                        (self, method, arguments) -> {
                            if (isEnding(method, arguments)) {
                                try {
                                    return invoke(connection, method, arguments);
                                } finally {
                                    turn.end();
                                }
                            }
                            Object answer = invoke(connection, method, arguments);
                            return answer instanceof Statement statement
                                    ? under(statement, turn, (Connection) self, text(arguments))
                                    : answer;
                        });
    }

    private static boolean isEnding(Method method, Object... arguments) {
        boolean bare = arguments == null || arguments.length == 0;
        return bare && ENDINGS.contains(method.getName())
                || method.getName().equals("setAutoCommit") && (Boolean) arguments[0];
    }

    /** The SQL that a call carries; empty when it carries none. */
    private static String text(Object... arguments) {
        return arguments != null && arguments.length > 0 && arguments[0] instanceof String sql
                ? sql
                : "";
    }

    private static Statement under(
            Statement statement, Turn turn, Connection owner, String prepared) {
        return (Statement)
                proxy(
                        kindOf(statement),
                        statement,
                        (self, method, arguments) -> {
                            if (method.getName().equals("getConnection")) {
                                return owner;
                            }
                            String sql = prepared.isEmpty() ? text(arguments) : prepared;
                            return isChange(method, sql)
                                    ? change(turn, owner, statement, method, arguments)
                                    : invoke(statement, method, arguments);
                        });
    }

    /** A large value is written as soon as it is set. */
    private static boolean isChange(Method method, String sql) {
        String name = method.getName();
        return name.startsWith("execute") && !QUESTION.matcher(sql).matches()
                || name.startsWith("set") && (name.endsWith("Stream") || name.endsWith("lob"));
    }

    private static Object change(
            Turn turn, Connection owner, Statement statement, Method method, Object... arguments)
            throws Throwable {
        turn.begin();
        try {
            return invoke(statement, method, arguments);
        } finally {
            if (owner.getAutoCommit()) {
                turn.end();
            }
        }
    }

    private static Class<?> kindOf(Statement statement) {
        if (statement instanceof CallableStatement) {
            return CallableStatement.class;
        }
        return statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
    }

    private synchronized void begin() throws SQLTimeoutException {
        long end = System.nanoTime() + patience.toNanos();
        while (writer != null && writer != Thread.currentThread()) {
            long millis = (end - System.nanoTime()) / 1_000_000;
            if (millis <= 0) {
                throw new SQLTimeoutException("another transaction has been writing for too long");
            }
            try {
                wait(millis);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new SQLTimeoutException("interrupted while another transaction writes", stop);
            }
        }
        writer = Thread.currentThread();
        transactions++;
    }

    private synchronized void end() {
        transactions--;
        if (transactions == 0) {
            writer = null;
            notifyAll();
        }
    }

    /** The turn of one connection: taken with the first change, over with the transaction. */
    private final class Turn {

        private boolean taken;

        void begin() throws SQLTimeoutException {
            if (!taken) {
                OneWriter.this.begin();
                taken = true;
            }
        }

        void end() {
            if (taken) {
                taken = false;
                OneWriter.this.end();
            }
        }
    }

    private static Object proxy(Class<?> type, Object target, Handling handling) {
        return Proxy.newProxyInstance(
                OneWriter.class.getClassLoader(),
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
