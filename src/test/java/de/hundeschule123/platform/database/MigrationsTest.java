package de.hundeschule123.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.localdatabase.LocalPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database as an installation has it: durable, and owned by a role without privileges. */
class MigrationsTest {

    @TempDir private static Path folder;

    private static LocalPostgres postgres;
    private static DatabaseAddress address;

    @BeforeAll
    static void migrate() throws IOException {
        postgres = LocalPostgres.leashed(folder.resolve("postgres"));
        address = address(postgres);
        new Migrations(address).run();
    }

    private static DatabaseAddress address(LocalPostgres server) throws IOException {
        return new DatabaseAddress(
                server.url(LocalPostgres.DATABASE), LocalPostgres.USER, server.password());
    }

    @AfterAll
    static void end() throws IOException {
        postgres.close();
    }

    @Test
    void a_second_start_finds_nothing_to_do() {
        assertThatCode(() -> new Migrations(address).run()).doesNotThrowAnyException();
    }

    @Test
    void locks_of_a_forgotten_session_are_given_back_within_a_minute() throws SQLException {
        assertThat(setting("idle_in_transaction_session_timeout")).isEqualTo("1min");
        assertThat(setting("lock_timeout")).isEqualTo("15s");
        assertThat(setting("statement_timeout")).isEqualTo("55s");
    }

    @Test
    void a_row_is_read_as_it_was_last_committed_whatever_the_database_was_set_to()
            throws SQLException {
        run("alter database hundeschule set default_transaction_isolation = 'serializable'");

        assertThat(setting("transaction_isolation")).isEqualTo("read committed");
    }

    @Test
    void sessions_bear_the_name_of_the_application() throws SQLException {
        assertThat(setting("application_name")).isEqualTo("123Hundeschule");
    }

    @Test
    void a_database_that_forgets_no_commit_is_taken() {
        assertThatCode(() -> new DurableCommits(address).demand()).doesNotThrowAnyException();
    }

    @Test
    void a_database_that_was_told_to_forget_commits_is_refused() throws SQLException {
        run("alter role hundeschule set synchronous_commit = off");
        try {
            assertThatThrownBy(() -> new DurableCommits(address).demand())
                    .isInstanceOf(UnusableDatabase.class)
                    .hasMessageContaining("synchronous_commit = off");
        } finally {
            run("alter role hundeschule reset synchronous_commit");
        }
    }

    @Test
    void a_server_that_forces_nothing_to_the_disk_is_refused() throws IOException {
        try (LocalPostgres forgetful = LocalPostgres.passing("fsync=off")) {
            assertThatThrownBy(() -> new DurableCommits(address(forgetful)).demand())
                    .isInstanceOf(UnusableDatabase.class)
                    .hasMessageContaining("fsync = off");
        }
    }

    @Test
    void a_database_that_is_not_there_may_come_and_is_named_without_its_password() {
        DatabaseAddress nowhere =
                new DatabaseAddress("jdbc:postgresql://127.0.0.1:9/none?x=y", "u", "s3cret");

        for (ThrowingCallable open :
                List.<ThrowingCallable>of(
                        () -> new DurableCommits(nowhere).demand(),
                        () -> new Migrations(nowhere).run())) {
            assertThatThrownBy(open)
                    .isInstanceOf(DatabaseAway.class)
                    .hasMessageContaining("jdbc:postgresql://127.0.0.1:9/none ")
                    .hasMessageContaining("DB_URL")
                    .hasMessageNotContaining("s3cret");
        }
    }

    @Test
    void a_database_that_lets_nobody_in_is_refused_without_the_password() {
        DatabaseAddress stranger =
                new DatabaseAddress(postgres.url(), LocalPostgres.USER, "s3cret");

        assertThatThrownBy(() -> new DurableCommits(stranger).demand())
                .isInstanceOf(UnusableDatabase.class)
                .hasMessageContaining("DB_PASSWORD")
                .hasMessageNotContaining("s3cret");
    }

    private static void run(String statement) throws SQLException {
        try (Connection connection = new ConfiguredDatabase(address).getConnection();
                Statement change = connection.createStatement()) {
            change.execute(statement);
        }
    }

    private static String setting(String name) throws SQLException {
        try (Connection connection = new ConfiguredDatabase(address).getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("show " + name)) {
            found.next();
            return found.getString(1);
        }
    }
}
