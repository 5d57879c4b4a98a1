package de.hundeschule123.sevdesk.transfer.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.hundeschule123.harness.plain.PlainDatabase;
import de.hundeschule123.harness.plain.Wiring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever watches the servers sees what waits, and counts nothing that is through. */
class QueueMeasurementTest {

    private final PlainDatabase database = new PlainDatabase();
    private final QueueMeasurementRepository measurements =
            Wiring.bean(new QueueMeasurementRepository(), database.entities());
    private long documents;

    @BeforeEach
    void a_school() {
        database.run(
                "insert into school values (1, 'S', 'O', 'Str', '1', 'C', 'DE', 'e', null, 'T', null,"
                        + " null, null, false)");
        database.run(
                "insert into customer (id, school_id, number, last_name, country, version)"
                        + " values (3, 1, 'K-1', 'M', 'DE', 1)");
    }

    private void transfer(Lane lane, String columns, String values) {
        long id = ++documents;
        database.run(
                "insert into document (id, school_id, kind, status, number, document_date, gross,"
                        + " partner_name, committed_at, customer_id, version) values (?, 1, 'INVOICE',"
                        + " 'COMMITTED', ?, date '2026-11-02', 119, 'M', current_timestamp, 3, 1)",
                id,
                "RE-" + id);
        database.run(
                "insert into transfer (school_id, document_id, lane, marked, fence, attempts,"
                        + " created_at, state, "
                        + columns
                        + ") values (1, ?, ?, false, 0, 0, current_timestamp, "
                        + values
                        + ")",
                id,
                lane.name());
    }

    @Test
    void a_queue_in_which_nothing_waits_shows_zeros() {
        transfer(
                Lane.LIVE,
                "voucher_id, transferred_at, ready_at",
                "'TRANSFERRED', 'V1', current_timestamp, null");

        QueueMeasurement measured = measurements.measure();

        for (Lane lane : Lane.values()) {
            assertThat(measured.ready(lane)).isZero();
            assertThat(measured.oldestReady(lane)).isZero();
        }
        assertThat(measured.unknown()).isZero();
        assertThat(measured.oldestUnknown()).isZero();
        assertThat(measured.failed()).isZero();
        assertThat(measured.toDecide()).isZero();
        assertThat(measured.incidents()).isZero();
    }

    @Test
    void each_lane_shows_what_is_due_and_for_how_long_the_oldest_has_been() {
        transfer(Lane.LIVE, "ready_at", "'PENDING', current_timestamp - interval '2' minute");
        transfer(Lane.LIVE, "ready_at", "'RETRY', current_timestamp - interval '1' minute");
        transfer(Lane.LIVE, "ready_at", "'RETRY', current_timestamp + interval '1' minute");
        transfer(Lane.BULK, "ready_at", "'PENDING', current_timestamp - interval '1' hour");

        QueueMeasurement measured = measurements.measure();

        assertThat(measured.ready(Lane.LIVE)).isEqualTo(2);
        assertThat(measured.oldestReady(Lane.LIVE)).isCloseTo(120, within(20.0));
        assertThat(measured.ready(Lane.BULK)).isEqualTo(1);
        assertThat(measured.oldestReady(Lane.BULK)).isCloseTo(3600, within(20.0));
    }

    @Test
    void what_a_person_must_look_at_is_counted_apart_until_it_is_dealt_with() {
        transfer(Lane.LIVE, "error_key", "'FAILED', 'refused'");
        transfer(Lane.LIVE, "error_key", "'FAILED', 'maybeThere'");
        transfer(Lane.LIVE, "error_key, put_away_at", "'FAILED', 'refused', current_timestamp");
        transfer(
                Lane.LIVE,
                "ready_at, unknown_since",
                "'RETRY', current_timestamp + interval '1' minute,"
                        + " current_timestamp - interval '3' minute");
        for (String settled : new String[] {"null", "current_timestamp"}) {
            database.run(
                    "insert into transfer_incident (school_id, document_id, kind, seen_at,"
                            + " settled_at) values (1, 1, 'WITHOUT_OWNER', current_timestamp, "
                            + settled
                            + ")");
        }

        QueueMeasurement measured = measurements.measure();

        assertThat(measured.failed()).isEqualTo(1);
        assertThat(measured.toDecide()).isEqualTo(1);
        assertThat(measured.unknown()).isEqualTo(1);
        assertThat(measured.oldestUnknown()).isCloseTo(180, within(20.0));
        assertThat(measured.incidents()).isEqualTo(1);
    }
}
