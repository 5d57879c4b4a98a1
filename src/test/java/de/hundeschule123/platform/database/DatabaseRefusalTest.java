package de.hundeschule123.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.resource.spi.ResourceAllocationException;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseRefusalTest {

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "22001, VALUE, text too long",
        "22003, VALUE, number too large",
        "22021, VALUE, NUL",
        "22008, VALUE, a day beyond the calendar",
        "23505, CHANGED, the same number twice at once",
        "23001, CHANGED, committed by another meanwhile",
        "40001, BUSY, two transactions in each other's way",
        "40P01, BUSY, deadlock",
        "55P03, BUSY, lock time-out",
        "57014, BUSY, statement cancelled",
        "25P03, BUSY, a transaction that was left alone",
        "08006, AWAY, connection lost",
        "25006, AWAY, read-only",
        "53300, AWAY, too many connections",
        "53100, AWAY, disk full",
        "57P01, AWAY, PostgreSQL is being stopped",
        "57P03, AWAY, PostgreSQL starts",
        "28P01, AWAY, another password",
        "3D000, AWAY, no such database",
        "54000, VALUE, too large for an index"
    })
    void the_state_of_the_database_tells_what_a_person_can_do(
            String state, DatabaseRefusal refusal, String when) {
        assertThat(DatabaseRefusal.of(atTheEnd(new SQLException(when, state)))).contains(refusal);
    }

    /** As it comes out of a transaction that fails at its end. */
    private static Exception atTheEnd(Exception cause) {
        return new TransactionalException(
                "encountered exception during commit", new PersistenceException(cause));
    }

    @ParameterizedTest
    @CsvSource({"23502", "23503", "23514", "25P02", "42501", "42P01", "XX000"})
    void what_no_caller_can_help_stays_a_fault(String state) {
        assertThat(DatabaseRefusal.of(atTheEnd(new SQLException("bug", state)))).isEmpty();
        assertThat(DatabaseRefusal.of(new IllegalStateException("bug"))).isEmpty();
    }

    @Test
    void what_says_nothing_of_a_state_is_known_by_its_type() {
        assertThat(DatabaseRefusal.of(atTheEnd(new ResourceAllocationException("no connection"))))
                .contains(DatabaseRefusal.AWAY);
        assertThat(DatabaseRefusal.of(atTheEnd(new OptimisticLockException())))
                .contains(DatabaseRefusal.CHANGED);
    }

    @Test
    void only_a_key_that_is_there_already_tells_that_another_was_first() {
        assertThat(DatabaseRefusal.isDuplicate(atTheEnd(new SQLException("twice", "23505"))))
                .isTrue();
        assertThat(DatabaseRefusal.isDuplicate(atTheEnd(new SQLException("no school", "23503"))))
                .isFalse();
        assertThat(DatabaseRefusal.isDuplicate(atTheEnd(new SQLException("gone", "08006"))))
                .isFalse();
        assertThat(DatabaseRefusal.isDuplicate(new OptimisticLockException())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "08001, true",
        "57P03, true",
        "53300, true",
        "28P01, false",
        "3D000, false",
        "42501, false"
    })
    void a_start_is_worth_another_try_while_the_database_is_away_and_not_when_it_says_no(
            String state, boolean passes) {
        assertThat(DatabaseRefusal.mayPass(atTheEnd(new SQLException("no", state))))
                .isEqualTo(passes);
    }

    @Test
    void the_log_gets_one_line() {
        assertThat(
                        DatabaseRefusal.inShort(
                                atTheEnd(new SQLException("first\nsecond".repeat(99), "08006"))))
                .isEqualTo("SQLException 08006: first");
    }
}
