package de.hundeschule123.localdatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database of {@code ./run}, the tests and the benches. */
class LocalPostgresTest {

    private static final int WRITERS = 4;
    private static final int COMMITS_BEFORE_THE_KILL = 100;

    /** Set up once: that takes longer than all starts. */
    @TempDir private static Path folder;

    private static Path odd() {
        return folder.resolve("Größe und Fülle");
    }

    @Test
    void what_was_committed_is_there_after_a_kill_of_all_its_processes() throws Exception {
        try (LocalPostgres postgres = LocalPostgres.leashed(odd())) {
            execute(postgres, "create table commits (writer integer, number integer)");
            AtomicInteger[] acknowledged = new AtomicInteger[WRITERS];
            CountDownLatch underWay = new CountDownLatch(COMMITS_BEFORE_THE_KILL);
            List<Thread> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                acknowledged[i] = new AtomicInteger();
                writers.add(
                        Thread.startVirtualThread(
                                () -> write(postgres, writer, acknowledged[writer], underWay)));
            }
            underWay.await();

            postgres.kill();
            for (Thread writer : writers) {
                writer.join();
            }
            postgres.start();

            for (int writer = 0; writer < WRITERS; writer++) {
                assertThat(
                                ask(
                                        postgres,
                                        "select count(*) from commits where number <= %d and writer = %d"
                                                .formatted(acknowledged[writer].get(), writer)))
                        .isEqualTo(acknowledged[writer].get());
            }
        }
    }

    private static void write(
            LocalPostgres postgres, int writer, AtomicInteger acknowledged, CountDownLatch signal) {
        try (Connection connection = postgres.asApplication(LocalPostgres.DATABASE);
                PreparedStatement insert =
                        connection.prepareStatement("insert into commits values (?, ?)")) {
            while (true) {
                insert.setInt(1, writer);
                insert.setInt(2, acknowledged.get() + 1);
                insert.executeUpdate();
                acknowledged.incrementAndGet();
                signal.countDown();
            }
        } catch (SQLException | IOException killed) {
            // What was acknowledged until now must be there.
        }
    }

    @Test
    void one_that_was_left_behind_is_taken_over_and_not_started_twice() throws Exception {
        LocalPostgres left = LocalPostgres.free(odd());
        try {
            execute(left, "create table paper (number integer)");

            LocalPostgres taken = LocalPostgres.free(odd());

            assertThat(taken.port()).isEqualTo(left.port());
            assertThat(ask(taken, "select count(*) from paper")).isZero();
        } finally {
            LocalPostgres.stopIn(odd());
        }
        assertThat(PostmasterFile.in(odd().resolve("data"))).isEmpty();
    }

    @Test
    void the_number_of_a_killed_one_in_the_hands_of_another_program_stops_no_start()
            throws Exception {
        LocalPostgres.leashed(odd()).kill();
        Path file = odd().resolve("data/postmaster.pid");
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(file, lines);

        try (LocalPostgres postgres = LocalPostgres.leashed(odd())) {
            assertThat(ask(postgres, "select 1")).isEqualTo(1);
        }
    }

    @Test
    void a_set_up_that_was_cut_short_is_begun_anew() throws Exception {
        Path other = folder.resolve("cut short");
        Files.createDirectories(other.resolve("data.half/base"));

        try (LocalPostgres postgres = LocalPostgres.leashed(other)) {
            assertThat(ask(postgres, "select 1")).isEqualTo(1);
        }
    }

    @Test
    void data_of_another_major_version_are_refused_with_words_and_left_alone() throws Exception {
        LocalPostgres.leashed(odd()).close();
        Path version = odd().resolve("data/PG_VERSION");
        String ours = Files.readString(version);
        Files.writeString(version, "15\n");

        assertThatThrownBy(() -> LocalPostgres.leashed(odd()))
                .hasMessageContaining("stammt von PostgreSQL 15")
                .hasMessageContaining("DATA_DIR");
        assertThat(version).hasContent("15");
        Files.writeString(version, ours);
    }

    @Test
    void nobody_comes_in_without_the_password_which_only_its_owner_can_read() throws Exception {
        try (LocalPostgres postgres = LocalPostgres.leashed(odd())) {
            for (String user : List.of("postgres", LocalPostgres.USER)) {
                assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), user, "wrong"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("authentication failed");
            }
            assertThat(Files.getPosixFilePermissions(odd().resolve("password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(Files.readString(postgres.logFile())).doesNotContain(postgres.password());
            assertThat(
                            ProcessHandle.allProcesses()
                                    .flatMap(process -> process.info().commandLine().stream()))
                    .noneMatch(line -> line.contains(password(postgres)));
            assertThat(text(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(
                            text(
                                    postgres,
                                    "select rolsuper::text from pg_roles where rolname = 'hundeschule'"))
                    .isEqualTo("false");
        }
    }

    private static String password(LocalPostgres postgres) {
        try {
            return postgres.password();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_commit_is_forced_to_the_disk_and_text_is_sorted_as_in_german() throws Exception {
        try (LocalPostgres postgres = LocalPostgres.leashed(odd())) {
            assertThat(text(postgres, "show fsync")).isEqualTo("on");
            assertThat(text(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(text(postgres, "show server_encoding")).isEqualTo("UTF8");
            assertThat(
                            text(
                                    postgres,
                                    "select string_agg(name, ' ' order by name)"
                                            + " from (values ('Zoe'), ('Ömer'), ('olga')) n(name)"))
                    .isEqualTo("olga Ömer Zoe");
        }
    }

    @Test
    void of_a_passing_one_nothing_stays() throws Exception {
        LocalPostgres postgres = LocalPostgres.passing();
        Path data = postgres.logFile().getParent();
        assertThat(data).exists();

        postgres.close();

        assertThat(data).doesNotExist();
    }

    private static void execute(LocalPostgres postgres, String sql)
            throws SQLException, IOException {
        try (Connection connection = postgres.asApplication(LocalPostgres.DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int ask(LocalPostgres postgres, String question)
            throws SQLException, IOException {
        return Integer.parseInt(text(postgres, question));
    }

    private static String text(LocalPostgres postgres, String question)
            throws SQLException, IOException {
        try (Connection connection = postgres.asApplication(LocalPostgres.DATABASE);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(question)) {
            found.next();
            return found.getString(1);
        }
    }
}
