package de.hundeschule123.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The migrations on PostgreSQL, which larger installations run on, and what it guarantees then. */
class PostgresTest {

    @TempDir private static Path folder;

    private static EmbeddedPostgres postgres;
    private static DatabaseAddress address;

    @BeforeAll
    static void migrate() {
        try {
            postgres = EmbeddedPostgres.builder().start();
        } catch (IOException | IllegalStateException refused) {
            System.err.println(
                    "SKIPPED: PostgreSQL does not start here, its migrations were not tried: "
                            + refused);
            abort("PostgreSQL does not start here: " + refused);
        }
        address = new DatabaseAddress(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "");
        new Migrations(address).run();
    }

    @AfterAll
    static void end() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }

    @BeforeEach
    void one_school_with_a_committed_invoice() throws SQLException {
        if (count("select count(*) from document") > 0) {
            return;
        }
        run(
                "insert into school (id, name, owner_name, street, zip, city, country, email,"
                        + " tax_number, small_business) values (1, 'Probe', 'Petra', 'Weg 1',"
                        + " '50667', 'Köln', 'DE', 'a@b.example', '1/2/3', false)");
        run(
                "insert into customer (id, school_id, number, last_name, country, version)"
                        + " values (1, 1, 'K-1', 'Voß', 'DE', 0)");
        run(draft(1));
        run(line(1));
        run(
                "update document set status = 'COMMITTED', number = 'RE-2026-0001',"
                        + " committed_at = now() where id = 1");
        run(
                "insert into document_pdf (document_id, school_id, content, sha256)"
                        + " values (1, 1, '\\x25', 'x')");
    }

    @Test
    void both_databases_end_with_the_same_tables_and_columns() throws SQLException {
        DatabaseAddress h2 =
                new DatabaseAddress(
                        "jdbc:h2:file:" + folder.resolve("h2") + ";WRITE_DELAY=0", "sa", "");
        new Migrations(h2).run();

        assertThat(columns(address)).hasSizeGreaterThan(50).isEqualTo(columns(h2));
    }

    @Test
    void a_second_start_finds_nothing_to_do() {
        assertThatCode(() -> new Migrations(address).run()).doesNotThrowAnyException();
    }

    @Test
    void a_committed_document_cannot_change() {
        refused(() -> run("update document set gross = 1 where id = 1"));
        refused(() -> run("update document set status = 'DRAFT', number = null where id = 1"));
        refused(() -> run("delete from document where id = 1"));
        refused(() -> run("update document_line set gross = 1 where document_id = 1"));
        refused(() -> run("delete from document_line where document_id = 1"));
        refused(() -> run(line(1).replace("values (1, 0", "values (1, 1")));
        refused(() -> run("update document_pdf set sha256 = 'y' where document_id = 1"));
        refused(() -> run("delete from document_pdf where document_id = 1"));
    }

    @Test
    void a_draft_can() throws SQLException {
        run(draft(2));
        run(line(2));
        run("update document_line set gross = 1 where document_id = 2");
        run("update document set gross = 1 where id = 2");
        run("delete from document_line where document_id = 2");
        run("delete from document where id = 2");
    }

    @Test
    void a_number_is_given_once_in_a_school() throws SQLException {
        run(draft(3));

        assertThatThrownBy(
                        () ->
                                run(
                                        "update document set status = 'COMMITTED', number ="
                                                + " 'RE-2026-0001', committed_at = now() where id ="
                                                + " 3"))
                .hasMessageContaining("document_number");
        run("delete from document where id = 3");
    }

    @Test
    void locks_of_a_forgotten_session_are_given_back_within_a_minute() throws SQLException {
        try (Connection connection = new ConfiguredDatabase(address).getConnection()) {
            assertThat(setting(connection, "idle_in_transaction_session_timeout"))
                    .isEqualTo("1min");
            assertThat(setting(connection, "lock_timeout")).isEqualTo("15s");
        }
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("show " + name)) {
            found.next();
            return found.getString(1);
        }
    }

    private static void refused(ThrowingCallable change) {
        assertThatThrownBy(change).isInstanceOf(SQLException.class).hasMessageContaining("change");
    }

    private static String draft(long id) {
        return "insert into document (id, school_id, kind, status, document_date, gross,"
                + " partner_name, customer_id, version) values ("
                + id
                + ", 1, 'INVOICE', 'DRAFT', date '2026-11-20', 119.00, 'Voß', 1, 0)";
    }

    private static String line(long document) {
        return "insert into document_line (document_id, position, text, quantity, unit_price,"
                + " vat_rate, gross) values ("
                + document
                + ", 0, 'Kurs', 1, 119.00, 19, 119.00)";
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = open(address);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(String sql) throws SQLException {
        try (Connection connection = open(address);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }

    /** Each column as table, name and whether it may be null. */
    private static Set<String> columns(DatabaseAddress where) throws SQLException {
        Set<String> columns = new TreeSet<>();
        try (Connection connection = open(where);
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery(
                                "select lower(table_name), lower(column_name), is_nullable from"
                                        + " information_schema.columns where lower(table_schema) ="
                                        + " 'public' and lower(table_name) not like 'flyway%'")) {
            while (found.next()) {
                columns.add(
                        found.getString(1) + "." + found.getString(2) + " " + found.getString(3));
            }
        }
        return columns;
    }

    private static Connection open(DatabaseAddress where) throws SQLException {
        return DriverManager.getConnection(where.url(), where.user(), where.password());
    }
}
