package de.hundeschule123.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public class OneWriterTest {

    private static CountDownLatch inside;
    private static CountDownLatch goOn;

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    private final OneWriter rule = new OneWriter(Duration.ofSeconds(10));
    private final ExecutorService others = Executors.newCachedThreadPool();

    /** What H2 calls in the middle of a statement. */
    @SuppressWarnings("unused")
    public static int pause() throws InterruptedException {
        inside.countDown();
        goOn.await();
        return 0;
    }

    @BeforeEach
    void fill() throws SQLException {
        inside = new CountDownLatch(1);
        goOn = new CountDownLatch(1);
        try (Connection connection = connection(rule)) {
            connection.setAutoCommit(true);
            execute(connection, "create table item (id int primary key, n int)");
            execute(connection, "insert into item values (1, 0), (2, 0)");
            execute(
                    connection,
                    "create alias pause for \"" + OneWriterTest.class.getName() + ".pause\"");
        }
    }

    @AfterEach
    void end() {
        goOn.countDown();
        others.shutdownNow();
    }

    @Test
    void a_change_waits_until_the_transaction_that_writes_is_over() throws Exception {
        Connection first = connection(rule);
        Connection second = connection(rule);
        execute(first, "update item set n = 1 where id = 1");
        Future<?> change = held(second, "update item set n = 2 where id = 2");

        first.commit();

        change.get(5, TimeUnit.SECONDS);
    }

    @Test
    void a_transaction_waits_while_its_own_thread_carries_out_another() throws SQLException {
        Connection outer = connection(rule);
        Connection inner = connection(rule);
        execute(outer, "update item set n = 1 where id = 1");

        execute(inner, "update item set n = 2 where id = 2");
        inner.commit();
        outer.commit();

        assertThat(n(1)).isEqualTo(1);
        assertThat(n(2)).isEqualTo(2);
    }

    @Test
    void a_closed_connection_lets_the_next_one_write() throws Exception {
        Connection forgotten = connection(rule);
        Connection next = connection(rule);
        execute(forgotten, "update item set n = 1 where id = 1");
        forgotten.close();

        others.submit(run(() -> execute(next, "update item set n = 2 where id = 1")))
                .get(5, TimeUnit.SECONDS);
    }

    @Test
    void a_question_keeps_nobody_waiting() throws Exception {
        Connection asking = connection(rule);
        Connection writing = connection(rule);
        Future<?> question = others.submit(run(() -> execute(asking, "select pause()")));
        inside.await();

        execute(writing, "update item set n = 1 where id = 1");
        writing.commit();

        goOn.countDown();
        question.get(5, TimeUnit.SECONDS);
    }

    @Test
    void who_waits_for_a_row_lets_its_owner_commit() throws Exception {
        Connection owner = connection(rule);
        Connection waiting = connection(rule);
        execute(owner, "update item set n = n + 1 where id = 1");
        Future<?> second = held(waiting, "update item set n = n + 1 where id = 1");

        owner.commit();
        second.get(5, TimeUnit.SECONDS);
        waiting.commit();

        assertThat(n(1)).isEqualTo(2);
    }

    @Test
    void a_row_that_is_locked_for_reading_is_waited_for_as_well() throws Exception {
        Connection owner = connection(rule);
        Connection waiting = connection(rule);
        String lock = "select n from item where id = 1 for update";
        execute(owner, lock);
        Future<?> second = held(waiting, lock);

        owner.rollback();

        second.get(5, TimeUnit.SECONDS);
    }

    @Test
    void who_waits_too_long_gives_up_and_can_go_on_later() throws SQLException {
        OneWriter impatient = new OneWriter(Duration.ofMillis(150));
        Connection owner = connection(impatient);
        Connection waiting = connection(impatient);
        execute(owner, "update item set n = 1 where id = 1");

        Future<?> second =
                others.submit(run(() -> execute(waiting, "update item set n = 2 where id = 1")));

        assertThatThrownBy(second::get).hasCauseInstanceOf(SQLTimeoutException.class);
        owner.commit();
        execute(waiting, "update item set n = 3 where id = 2");
        waiting.commit();
        assertThat(n(2)).isEqualTo(3);
    }

    @Test
    void statements_that_commit_by_themselves_wait_for_rows_too() throws Exception {
        Connection owner = connection(rule);
        Connection waiting = connection(rule);
        waiting.setAutoCommit(true);
        execute(owner, "update item set n = 1 where id = 1");
        Future<?> second = held(waiting, "update item set n = 2 where id = 1");

        owner.commit();

        second.get(5, TimeUnit.SECONDS);
        assertThat(n(1)).isEqualTo(2);
    }

    private Connection connection(OneWriter rule) throws SQLException {
        Connection connection = rule.under(DriverManager.getConnection(url, "test", "test"));
        connection.setAutoCommit(false);
        return connection;
    }

    private int n(int id) throws SQLException {
        try (Connection connection = connection(rule);
                PreparedStatement question =
                        connection.prepareStatement("select n from item where id = ?")) {
            question.setInt(1, id);
            try (ResultSet found = question.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }

    /** A change that is begun beside the test and has to wait. */
    private Future<?> held(Connection connection, String sql) {
        Future<?> change = others.submit(run(() -> execute(connection, sql)));
        await().during(Duration.ofMillis(100)).until(() -> !change.isDone());
        return change;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    /** A piece of work that may fail. */
    private interface Work {
        void run() throws SQLException;
    }

    private static Callable<Void> run(Work work) {
        return () -> {
            work.run();
            return null;
        };
    }
}
