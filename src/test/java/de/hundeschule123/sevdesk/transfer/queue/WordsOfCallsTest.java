package de.hundeschule123.sevdesk.transfer.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.harness.plain.OwnTransaction;
import de.hundeschule123.harness.plain.PlainDatabase;
import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.school.SchoolId;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Old words of sevdesk go from the log, for they may quote names; nothing else of it does. */
class WordsOfCallsTest {

    private static final SchoolId SCHOOL = new SchoolId(1);

    private final PlainDatabase database = new PlainDatabase();
    private final CallLogRepository log = Wiring.bean(new CallLogRepository(), database.entities());
    private final OwnTransaction committing = Wiring.bean(new OwnTransaction());

    @BeforeEach
    void calls_of_different_ages() {
        database.run(
                "insert into school values (1, 'S', 'O', 'Str', '1', 'C', 'DE', 'e', null, 'T',"
                        + " null, null, null, false)");
        database.run(
                "insert into customer (id, school_id, number, last_name, country, version)"
                        + " values (3, 1, 'K-1', 'M', 'DE', 1)");
        database.run(
                "insert into document (id, school_id, kind, status, number, document_date, gross,"
                        + " partner_name, committed_at, customer_id, version) values (7, 1, 'INVOICE',"
                        + " 'COMMITTED', 'RE-2026-0001', date '2026-11-02', 119, 'M',"
                        + " current_timestamp, 3, 1)");
        database.run(
                "insert into transfer (id, school_id, document_id, lane, state, marked, fence,"
                        + " attempts, ready_at, created_at) values (9, 1, 7, 'LIVE', 'PENDING', false,"
                        + " 0, 0, current_timestamp, current_timestamp)");
        for (int days : new int[] {10, 364, 366, 800}) {
            database.run(
                    "insert into transfer_attempt (transfer_id, school_id, fence, step, started_at,"
                            + " millis, outcome, said) values (9, 1, 1, 'upload',"
                            + " clock_timestamp() - cast(? as integer) * interval '1 day', 5,"
                            + " 'Rejected', 'Mia Muster ist gesperrt')",
                    days);
        }
    }

    private long withWords() {
        return (Long) database.ask("select count(*) from transfer_attempt where said is not null");
    }

    @Test
    void words_that_are_old_enough_go_in_pieces_and_the_entries_stay() {
        Instant before = Instant.now().minus(Duration.ofDays(365));

        assertThat(log.forgetWords(SCHOOL, before, 1)).isEqualTo(1);
        assertThat(log.forgetWords(SCHOOL, before, 10)).isEqualTo(1);
        assertThat(log.forgetWords(SCHOOL, before, 10)).isZero();

        assertThat(withWords()).isEqualTo(2);
        assertThat(database.ask("select count(*) from transfer_attempt")).isEqualTo(4L);
    }

    @Test
    void the_database_keeps_younger_words_whatever_somebody_asks() {
        assertThatThrownBy(() -> log.forgetWords(SCHOOL, Instant.now(), 10))
                .isInstanceOf(PersistenceException.class);
        assertThat(withWords()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update transfer_attempt set detail = 'anders'",
                "update transfer_attempt set said = 'anders'",
                "update transfer_attempt set said = null, outcome = 'Done'",
                "update transfer_attempt set said = null, millis = 1",
                "delete from transfer_attempt"
            })
    void nothing_else_of_an_old_call_can_be_changed(String statement) {
        assertThatThrownBy(
                        () ->
                                committing.during(
                                        () -> {
                                            database.entities()
                                                    .createNativeQuery(
                                                            "set local hundeschule.retention ="
                                                                    + " 'log'")
                                                    .executeUpdate();
                                            return database.entities()
                                                    .createNativeQuery(statement)
                                                    .executeUpdate();
                                        }))
                .isInstanceOf(PersistenceException.class);
        assertThat(withWords()).isEqualTo(4);
    }
}
