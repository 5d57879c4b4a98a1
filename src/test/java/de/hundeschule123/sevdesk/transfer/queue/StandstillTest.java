package de.hundeschule123.sevdesk.transfer.queue;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.plain.PlainDatabase;
import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.school.SchoolId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a school is told while nothing of it goes over, and when it is told nothing. */
class StandstillTest {

    private static final SchoolId SCHOOL = new SchoolId(1);

    private final PlainDatabase database = new PlainDatabase();
    private final OutageBreakerRepository breaker =
            Wiring.bean(new OutageBreakerRepository(), new UsualTimes(), database.entities());
    private final OutlookRepository outlooks =
            Wiring.bean(
                    new OutlookRepository(),
                    new UsualTimes(),
                    new CallRates(4, 2, 10, Optional.empty(), Duration.ofSeconds(5)),
                    database.entities());

    @BeforeEach
    void a_school() {
        database.run(
                "insert into school values (1, 'S', 'O', 'Str', '1', 'C', 'DE', 'e', null, 'T', null,"
                        + " null, null, false)");
        database.run(
                "insert into customer (id, school_id, number, last_name, country, version)"
                        + " values (3, 1, 'K-1', 'M', 'DE', 1)");
    }

    private void document(long id, String state, String cause, String readyAt) {
        database.run(
                "insert into document (id, school_id, kind, status, number, document_date, gross,"
                        + " partner_name, committed_at, customer_id, version) values (?, 1, 'INVOICE',"
                        + " 'COMMITTED', ?, date '2026-11-02', 119, 'M', current_timestamp, 3, 1)",
                id,
                "RE-" + id);
        database.run(
                "insert into transfer (school_id, document_id, lane, state, marked, fence, attempts,"
                        + " error_key, ready_at, created_at) values (1, ?, 'LIVE', ?, false, 1, 1, ?,"
                        + (" " + readyAt + ", current_timestamp)"),
                id,
                state,
                cause);
    }

    private void outage() {
        for (int fault = 1; fault <= 5; fault++) {
            breaker.disturbed(SCHOOL);
        }
    }

    private Standstill standstill() {
        return outlooks.standstill(SCHOOL).orElseThrow();
    }

    @Test
    void documents_that_were_never_tried_wait_because_sevdesk_has_asked_for_it() {
        document(7, "PENDING", null, "current_timestamp");
        breaker.pause(SCHOOL, Duration.ofMinutes(20));

        assertThat(standstill().cause()).isEqualTo(FailureCause.BUSY);
        assertThat(standstill().waitsFor()).isEqualTo(WaitCause.ASKED);
        assertThat(standstill().canBeSooner()).isFalse();
    }

    @Test
    void documents_that_were_never_tried_wait_for_the_end_of_an_outage() {
        document(7, "PENDING", null, "current_timestamp");
        outage();

        assertThat(standstill().cause()).isEqualTo(FailureCause.DISTURBED);
        assertThat(standstill().waitsFor()).isEqualTo(WaitCause.OUTAGE);
        assertThat(standstill().canBeSooner()).isTrue();
    }

    @Test
    void what_kept_most_of_them_is_named_and_all_that_wait_are_counted() {
        document(7, "RETRY", "unreachable", "current_timestamp");
        document(8, "RETRY", "unreachable", "current_timestamp");
        document(9, "RETRY", "disturbed", "current_timestamp");
        document(10, "PENDING", null, "current_timestamp");
        outage();

        assertThat(standstill().cause()).isEqualTo(FailureCause.UNREACHABLE);
        assertThat(standstill().waiting()).isEqualTo(4);
    }

    @Test
    void what_is_due_already_is_tried_now() {
        document(7, "RETRY", "disturbed", "current_timestamp - interval '1' minute");
        breaker.disturbed(SCHOOL);

        Standstill due = standstill();
        assertThat(due.until()).isEqualTo(due.now());
        assertThat(due.isDue()).isTrue();
    }

    @Test
    void a_pause_in_which_nothing_waits_is_no_standstill() {
        document(7, "HELD", null, "null");
        breaker.pause(SCHOOL, Duration.ofMinutes(20));

        assertThat(outlooks.standstill(SCHOOL)).isEmpty();
        assertThat(outlooks.held(SCHOOL)).isEqualTo(1);
    }

    @Test
    void a_single_fault_is_no_standstill_while_no_document_waits_for_a_next_try() {
        document(7, "PENDING", null, "current_timestamp");
        breaker.disturbed(SCHOOL);

        assertThat(outlooks.standstill(SCHOOL)).isEmpty();
    }

    @Test
    void a_pause_that_is_over_is_no_standstill() {
        document(7, "PENDING", null, "current_timestamp");
        outage();
        database.run(
                "update transfer_lane set not_before = current_timestamp - interval '1' second");

        assertThat(outlooks.standstill(SCHOOL)).isEmpty();
    }
}
