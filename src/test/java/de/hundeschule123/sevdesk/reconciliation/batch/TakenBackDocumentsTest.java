package de.hundeschule123.sevdesk.reconciliation.batch;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.plain.OwnTransaction;
import de.hundeschule123.harness.plain.PlainDatabase;
import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.reconciliation.comparison.Expectation;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a comparison expects in sevdesk of documents that people have taken back. */
class TakenBackDocumentsTest {

    private static final SchoolId SCHOOL = new SchoolId(1);
    private static final long JOB = 9;
    private static final String BEFORE = "2026-11-20 12:00+01";
    private static final String LISTED = "2026-11-28 12:00+01";
    private static final String AFTER = "2026-11-28 12:01+01";

    private final PlainDatabase database = new PlainDatabase();
    private final ComparisonRepository table =
            Wiring.bean(new ComparisonRepository(), database.entities());
    private final OwnTransaction transaction = Wiring.bean(new OwnTransaction());

    @BeforeEach
    void books() {
        database.run(
                "insert into school values (1, 'Pfoten', 'O', 'Str', '1', 'C', 'DE', 'e', null,"
                        + " 'T', null, null, null, false)");
        database.run(
                "insert into customer (id, school_id, number, last_name, country, version)"
                        + " values (3, 1, 'K-1', 'M', 'DE', 1)");
        database.run(
                "insert into document (id, school_id, kind, status, document_date, gross,"
                        + " partner_name, customer_id, version) values (1, 1, 'INVOICE', 'DRAFT',"
                        + " date '2026-11-02', 119, 'M', 3, 1)");
        database.run(
                "insert into document_line (document_id, position, text, quantity, unit_price,"
                        + " vat_rate, gross) values (1, 0, 'Welpenkurs', 1, 119, 19, 119)");
        database.run(
                "update document set status = 'COMMITTED', number = 'RE-2026-0001',"
                        + " committed_at = current_timestamp where id = 1");
        database.run(
                "insert into sevdesk_job (id, school_id, kind, state, active, total, done, failed,"
                        + " skipped, started_by, started_at) values (9, 1, 'RECONCILIATION',"
                        + " 'RUNNING', true, 0, 0, 0, 0, 'p', current_timestamp)");
        database.run(
                "insert into reconciliation (job_id, school_id, account_id, first_day, last_day,"
                        + " listed_from) values (9, 1, 'A', date '2026-11-01', date '2026-11-30',"
                        + " timestamptz '"
                        + LISTED
                        + "')");
    }

    @Test
    void what_was_never_brought_over_is_due() throws Exception {
        assertThat(expectation()).isEqualTo(Expectation.DUE);
    }

    @Test
    void what_people_took_back_need_not_lie_there_and_is_told_as_that() throws Exception {
        removal("TRANSFER", "REMOVED", BEFORE);

        assertThat(expectation()).isEqualTo(Expectation.TAKEN_BACK);
    }

    @Test
    void a_surplus_voucher_that_was_removed_lets_the_document_stay_due() throws Exception {
        removal("SURPLUS", "REMOVED", BEFORE);

        assertThat(expectation()).isEqualTo(Expectation.DUE);
    }

    @Test
    void a_removal_that_left_the_voucher_alone_takes_nothing_back() throws Exception {
        removal("TRANSFER", "LEFT", BEFORE);

        assertThat(expectation()).isEqualTo(Expectation.DUE);
    }

    @Test
    void what_is_being_removed_while_the_list_is_read_says_nothing_yet() throws Exception {
        removal("TRANSFER", "PENDING", null);

        assertThat(expectation()).isEqualTo(Expectation.UNDER_WAY);
    }

    @Test
    void what_was_removed_after_it_was_listed_says_nothing_yet() throws Exception {
        removal("TRANSFER", "REMOVED", AFTER);

        assertThat(expectation()).isEqualTo(Expectation.UNDER_WAY);
    }

    private void removal(String aim, String state, String ended) {
        database.run(
                """
                insert into voucher_removal (school_id, document_id, transfer_id, aim, voucher_id,
                    state, marked, ready_at, reason, ordered_by, ordered_at, ended_at)
                values (1, 1, 5, ?, 'V1', ?, true,
                    case when ? = 'PENDING' then current_timestamp end,
                    case when ? = 'LEFT' then 'PAID' end, 'S', current_timestamp,
                    cast(? as timestamptz))""",
                aim,
                state,
                state,
                state,
                ended);
    }

    private Expectation expectation() throws Exception {
        List<PairedDocument> documents =
                transaction.during(
                        () ->
                                table.documents(
                                        SCHOOL,
                                        JOB,
                                        new ComparisonRepository.Rules(null, small -> false)));
        assertThat(documents).hasSize(1);
        return documents.getFirst().ours().expectation();
    }
}
