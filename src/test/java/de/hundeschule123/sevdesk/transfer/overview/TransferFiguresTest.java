package de.hundeschule123.sevdesk.transfer.overview;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.harness.plain.PlainDatabase;
import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each figure of the start page counts what its list holds, and of this school alone. */
class TransferFiguresTest {

    private static final SchoolId SCHOOL = new SchoolId(1);
    private static final SchoolId OTHER = new SchoolId(2);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    private final PlainDatabase database = new PlainDatabase();
    private final TransferFigureRepository figures =
            Wiring.bean(new TransferFigureRepository(), database.entities());
    private long last;

    @BeforeEach
    void schools() {
        for (int school = 1; school <= 2; school++) {
            database.run(
                    "insert into school values (?, 'S', 'O', 'Str', '1', 'C', 'DE', 'e', null, 'T',"
                            + " null, null, null, false)",
                    school);
            database.run(
                    "insert into customer (id, school_id, number, last_name, country, version)"
                            + " values (?, ?, 'K-1', 'M', 'DE', 1)",
                    school,
                    school);
        }
    }

    private void document(SchoolId school, String day, String gross, String state, String cause) {
        last++;
        database.run(
                "insert into document (id, school_id, kind, status, number, document_date, gross,"
                        + " partner_name, committed_at, customer_id, version) values (?, ?, 'INVOICE',"
                        + " 'COMMITTED', ?, cast(? as date), cast(? as numeric), 'M',"
                        + " current_timestamp, ?, 1)",
                last,
                school.value(),
                "RE-" + last,
                day,
                gross,
                school.value());
        database.run(
                "insert into transfer (school_id, document_id, lane, state, marked, fence, attempts,"
                        + " error_key, ready_at, lease_until, voucher_id, transferred_at, created_at)"
                        + " values (?, ?, 'LIVE', ?, false, 1, 1, ?,"
                        + (state.equals("RETRY") || state.equals("PENDING") ? " now()" : " null")
                        + ","
                        + (state.equals("RUNNING") ? " now()" : " null")
                        + ","
                        + (state.equals("TRANSFERRED") ? " 'V" + last + "', now()" : " null, null")
                        + ", timestamptz '2026-11-01T00:00:00Z' + ? * interval '1' hour)",
                school.value(),
                last,
                state,
                cause,
                last);
    }

    @Test
    void what_waits_is_counted_in_each_of_its_states_with_its_oldest() {
        document(OTHER, "2026-11-02", "1", "PENDING", null);
        document(SCHOOL, "2026-11-02", "1", "TRANSFERRED", null);
        document(SCHOOL, "2026-11-02", "1", "HELD", null);
        document(SCHOOL, "2026-11-02", "1", "PENDING", null);
        document(SCHOOL, "2026-11-02", "1", "RUNNING", null);
        document(SCHOOL, "2026-11-02", "1", "RETRY", "busy");
        document(SCHOOL, "2026-11-02", "1", "FAILED", "refused");

        assertThat(figures.waiting(SCHOOL))
                .isEqualTo(new WaitingTransfers(4, Instant.parse("2026-11-01T03:00:00Z")));
    }

    @Test
    void where_nothing_waits_there_is_no_oldest() {
        assertThat(figures.waiting(SCHOOL)).isEqualTo(new WaitingTransfers(0, null));
    }

    @Test
    void failures_are_grouped_by_cause_without_what_is_to_decide_or_put_away() {
        document(SCHOOL, "2026-11-02", "1", "FAILED", "mismatch");
        document(SCHOOL, "2026-11-02", "1", "FAILED", "refused");
        document(SCHOOL, "2026-11-02", "1", "FAILED", "refused");
        document(SCHOOL, "2026-11-02", "1", "FAILED", "maybeThere");
        document(SCHOOL, "2026-11-02", "1", "FAILED", "gone");
        database.run("update transfer set put_away_at = now() where error_key = 'gone'");
        document(SCHOOL, "2026-11-02", "1", "FAILED", "refused");
        database.run("update transfer set other_account = 'A2' where document_id = ?", last);
        document(OTHER, "2026-11-02", "1", "FAILED", "zero");

        assertThat(figures.failed(SCHOOL))
                .containsExactly(
                        new FailedTransfers(FailureCause.REFUSED, 3, 2),
                        new FailedTransfers(FailureCause.MISMATCH, 1, 1));
    }

    @Test
    void a_month_sums_what_arrived_of_its_documents_to_the_cent_cancellations_below_zero() {
        document(SCHOOL, "2026-11-01", "119.01", "TRANSFERRED", null);
        document(SCHOOL, "2026-11-30", "-19.00", "TRANSFERRED", null);
        document(SCHOOL, "2026-11-15", "500", "PENDING", null);
        document(SCHOOL, "2026-10-31", "7.77", "TRANSFERRED", null);
        document(SCHOOL, "2025-11-30", "9999", "TRANSFERRED", null);
        document(OTHER, "2026-11-01", "8888", "TRANSFERRED", null);

        assertThat(figures.monthly(SCHOOL, NOVEMBER.minusMonths(11), NOVEMBER).values())
                .containsExactlyInAnyOrder(
                        new MonthlyTransfers(NOVEMBER, 2, Money.of("100.01")),
                        new MonthlyTransfers(NOVEMBER.minusMonths(1), 1, Money.of("7.77")));
    }
}
