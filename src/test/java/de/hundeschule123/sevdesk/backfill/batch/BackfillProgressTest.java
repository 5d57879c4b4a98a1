package de.hundeschule123.sevdesk.backfill.batch;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.plain.PlainDatabase;
import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.job.ItemCounts;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A job ends when nothing of it can move any more without a person. */
class BackfillProgressTest {

    private static final int INVOICE = 6;
    private static final int CANCELLATION = 7;

    private final PlainDatabase database = new PlainDatabase();
    private final BackfillRepository table = Wiring.bean(new BackfillRepository());

    @BeforeEach
    void put_together() {
        Wiring.wire(table, database.entities());
        database.run(
                "insert into school values (1, 'S', 'O', 'Str', '1', 'C', 'DE', 'e', null, 'T', null,"
                        + " null, null, false)");
        database.run(
                "insert into customer (id, school_id, number, last_name, country, version)"
                        + " values (3, 1, 'K-1', 'M', 'DE', 1)");
        database.run(
                "insert into sevdesk_job (id, school_id, kind, state, active, total, done, failed,"
                        + " skipped, started_by, started_at) values (1, 1, 'BACKFILL', 'RUNNING',"
                        + " true, 2, 0, 0, 0, 'p', current_timestamp)");
        carry(INVOICE, null);
        carry(CANCELLATION, INVOICE);
    }

    private void carry(int document, Integer after) {
        database.run(
                "insert into document (id, school_id, kind, status, number, document_date, gross,"
                        + " partner_name, committed_at, customer_id, version) values (?, 1, 'INVOICE',"
                        + " 'COMMITTED', ?, date '2026-11-02', 119, 'M', current_timestamp, 3, 1)",
                document,
                "RE-" + document);
        database.run(
                "insert into transfer (id, school_id, document_id, lane, state, marked, fence,"
                        + " attempts, ready_at, created_at, after_document) values (?, 1, ?, 'BULK',"
                        + " 'PENDING', false, 0, 0, current_timestamp, current_timestamp, ?)",
                document,
                document,
                after);
        database.run(
                "insert into backfill_document (job_id, document_id, school_id, fate)"
                        + " values (1, ?, 1, 'CARRIED')",
                document);
    }

    private void is(int document, String state) {
        database.run(
                "update transfer set state = ?, error_key = 'noAccount', ready_at ="
                        + " case when ? in ('PENDING', 'RETRY') then current_timestamp end,"
                        + " lease_until = case when ? = 'RUNNING' then current_timestamp end"
                        + " where document_id = ?",
                state,
                state,
                state,
                document);
    }

    private BackfillProgress progress() {
        return table.progress(new SchoolId(1), 1);
    }

    @Test
    void a_job_does_not_wait_for_the_cancellation_of_an_invoice_that_failed() {
        is(INVOICE, "FAILED");

        assertThat(progress())
                .isEqualTo(
                        new BackfillProgress(new ItemCounts(0, 2, 0), 0, 0, 0, Optional.empty()));
    }

    @Test
    void it_knows_which_documents_wait_for_an_answer_and_can_take_them_back() {
        is(INVOICE, "HELD");
        database.run(
                "update transfer set error_key = 'whichAccount', attempts = 1, lane = 'BULK',"
                        + " ready_at = null where document_id = ?",
                INVOICE);

        assertThat(progress().asked()).isEqualTo(1);
        assertThat(table.waiting(new SchoolId(1), 1, 10)).contains((long) INVOICE);
    }

    @Test
    void it_waits_for_one_that_is_being_looked_for() {
        is(INVOICE, "FAILED");
        is(CANCELLATION, "RUNNING");

        assertThat(progress().underWay()).isEqualTo(1);
    }

    @Test
    void it_waits_for_both_as_long_as_the_invoice_can_arrive_by_itself() {
        for (String state : new String[] {"PENDING", "RETRY", "HELD", "RUNNING"}) {
            is(INVOICE, state);
            assertThat(progress().underWay()).as(state).isEqualTo(2);
        }
    }

    @Test
    void nobody_has_to_count_to_know_whether_something_is_under_way() {
        assertThat(table.isUnderWay(new SchoolId(1), 1)).isTrue();
        is(INVOICE, "FAILED");
        assertThat(table.isUnderWay(new SchoolId(1), 1)).as("the cancellation waits").isFalse();
        is(CANCELLATION, "RUNNING");
        assertThat(table.isUnderWay(new SchoolId(1), 1)).isTrue();
        is(CANCELLATION, "FAILED");
        assertThat(table.isUnderWay(new SchoolId(1), 1)).isFalse();
    }

    @Test
    void a_chunk_that_comes_once_more_after_a_crash_decides_nothing_again() {
        assertThat(table.add(new SchoolId(1), 1, INVOICE, BackfillDecision.SKIPPED)).isFalse();

        assertThat(database.names("select distinct fate from backfill_document"))
                .containsExactly("CARRIED");
    }

    @Test
    void a_job_that_goes_on_begins_with_what_the_earlier_one_has_set_going() {
        database.run(
                "update transfer set state = 'TRANSFERRED', ready_at = null, attempts = 1,"
                        + " voucher_id = '9', transferred_at = current_timestamp"
                        + " where document_id = ?",
                INVOICE);
        database.run("delete from transfer where document_id = ?", CANCELLATION);
        database.run("update sevdesk_job set state = 'STOPPED', active = null where id = 1");
        database.run(
                "insert into sevdesk_job (id, school_id, kind, state, active, total, done, failed,"
                        + " skipped, started_by, started_at) values (2, 1, 'BACKFILL', 'RUNNING',"
                        + " true, 0, 0, 0, 0, 'p', current_timestamp)");

        table.takeOver(new SchoolId(1), 1, 2);
        table.takeOver(new SchoolId(1), 1, 2);

        assertThat(table.decided(new SchoolId(1), 2)).containsExactly((long) INVOICE);
        assertThat(table.progress(new SchoolId(1), 2).over()).isEqualTo(ItemCounts.done(1));
        assertThat(table.progress(new SchoolId(1), 2).pace())
                .hasValueSatisfying(pace -> assertThat(pace.items()).isEqualTo(1));
    }

    @Test
    void another_school_takes_nothing_over() {
        database.run(
                "insert into sevdesk_job (id, school_id, kind, state, active, total, done, failed,"
                        + " skipped, started_by, started_at) values (3, 1, 'BACKFILL', 'STOPPED',"
                        + " null, 0, 0, 0, 0, 'p', current_timestamp)");

        table.takeOver(new SchoolId(2), 1, 3);

        assertThat(table.decided(new SchoolId(1), 3)).isEmpty();
    }
}
