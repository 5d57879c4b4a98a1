package de.hundeschule123.sevdesk.transfer.queue;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.harness.plain.OwnTransaction;
import de.hundeschule123.harness.plain.PlainDatabase;
import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.transfer.recognition.EntryStatus;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskEntry;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRef;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRefKind;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A decision moves a transfer only from where its person has seen it. */
class DecidedTransferTest {

    private static final SchoolId SCHOOL = new SchoolId(1);
    private static final SchoolId OTHER = new SchoolId(2);
    private static final long DECISION = 4;

    private final PlainDatabase database = new PlainDatabase();
    private final DecidedTransferRepository transfers =
            Wiring.bean(new DecidedTransferRepository(), database.entities());

    private static SevdeskEntry entry(Money gross) {
        return new SevdeskEntry(
                new SevdeskRef(SevdeskRefKind.INVOICE, "4711"),
                null,
                gross,
                null,
                null,
                null,
                EntryStatus.OPEN);
    }

    @BeforeEach
    void a_document_that_waits_for_a_decision() {
        database.run(
                "insert into school values (1, 'S', 'O', 'Str', '1', 'C', 'DE', 'e', null, 'T', null,"
                        + " null, null, false)");
        database.run(
                "insert into customer (id, school_id, number, last_name, country, version)"
                        + " values (3, 1, 'K-1', 'M', 'DE', 1)");
        database.run(
                "insert into document (id, school_id, kind, status, number, document_date, gross,"
                        + " partner_name, committed_at, customer_id, version) values (7, 1, 'INVOICE',"
                        + " 'COMMITTED', 'RE-7', date '2026-11-02', 119, 'M', current_timestamp, 3,"
                        + " 1)");
        database.run(
                "insert into transfer (id, school_id, document_id, lane, state, marked, fence,"
                        + " attempts, error_key, created_at) values (9, 1, 7, 'LIVE', 'FAILED',"
                        + " false, 3, 1, 'maybeThere', current_timestamp)");
        for (long decision = DECISION; decision <= DECISION + 1; decision++) {
            database.run(
                    "insert into transfer_decision (id, school_id, document_id, kind, fence,"
                            + " decided_by, decided_at) values (?, 1, 7, 'LINKED', 3, 'p',"
                            + " current_timestamp)",
                    decision);
        }
    }

    private static <T> T decided(Callable<T> work) throws Exception {
        return Wiring.bean(new OwnTransaction()).during(work);
    }

    private boolean link(SchoolId school, Money gross) throws Exception {
        return decided(() -> transfers.link(school, 7, entry(gross), DECISION));
    }

    private Standing standing() throws Exception {
        return decided(() -> transfers.look(SCHOOL, 7)).orElseThrow().standing();
    }

    private Object column(String name) {
        return database.ask("select " + name + " from transfer");
    }

    @Test
    void a_link_keeps_what_sevdesk_tells_as_the_sum() throws Exception {
        assertThat(link(SCHOOL, Money.of("119.00"))).isTrue();

        assertThat(standing()).isEqualTo(Standing.TRANSFERRED);
        assertThat(column("voucher_id")).isEqualTo("4711");
        assertThat(column("remote_kind")).isEqualTo("INVOICE");
        assertThat(column("remote_gross")).hasToString("119.00");
    }

    @Test
    void a_link_with_an_entry_that_tells_no_sum_makes_none_up() throws Exception {
        assertThat(link(SCHOOL, null)).isTrue();

        assertThat(standing()).isEqualTo(Standing.TRANSFERRED);
        assertThat(column("remote_gross")).isNull();
    }

    @Test
    void what_is_linked_or_another_schools_is_not_linked() throws Exception {
        assertThat(link(OTHER, null)).isFalse();
        assertThat(link(SCHOOL, null)).isTrue();
        assertThat(link(SCHOOL, Money.of("50.00"))).as("a second time").isFalse();

        assertThat(column("remote_gross")).isNull();
        assertThat(decided(() -> transfers.look(OTHER, 7))).isEmpty();
    }

    @Test
    void a_link_is_taken_off_by_the_decision_that_made_it_alone() throws Exception {
        link(SCHOOL, null);

        assertThat(decided(() -> transfers.unlink(SCHOOL, 7, DECISION + 1))).isFalse();
        assertThat(decided(() -> transfers.lock(SCHOOL, 7)).orElseThrow().linkedBy())
                .contains(DECISION);
        assertThat(decided(() -> transfers.unlink(SCHOOL, 7, DECISION))).isTrue();
        assertThat(standing()).isEqualTo(Standing.TO_DECIDE);
        assertThat(decided(() -> transfers.look(SCHOOL, 7)).orElseThrow().linkedBy()).isEmpty();
    }

    @ParameterizedTest(name = "{0}, marked {1}, let go at {2}: {3}")
    @CsvSource({
        "HELD, false, 1, true",
        "HELD, true, 3, true",
        "HELD, true, 2, false",
        "RUNNING, false, 3, false",
    })
    void what_was_let_go_is_stopped_only_as_long_as_surely_nothing_was_sent(
            TransferState state, boolean marked, long letGoAt, boolean stopped) throws Exception {
        database.run(
                "update transfer set state = ?, marked = ?, error_key = null, lease_until = "
                        + (state == TransferState.RUNNING ? "current_timestamp" : "null"),
                state.name(),
                marked);

        DecidedTransferRepository.Decided seen =
                decided(() -> transfers.look(SCHOOL, 7)).orElseThrow();
        assertThat(seen.isUnsentSince(letGoAt)).isEqualTo(!marked || letGoAt == 3);
        assertThat(decided(() -> transfers.recall(SCHOOL, 7, letGoAt))).isEqualTo(stopped);
        assertThat(standing())
                .isEqualTo(stopped ? Standing.TO_DECIDE : Standing.valueOf(state.name()));
    }

    @Test
    void a_failure_is_put_away_once_and_brought_back_once() throws Exception {
        database.run("update transfer set error_key = 'refused'");

        assertThat(decided(() -> transfers.putAway(SCHOOL, 7))).isTrue();
        assertThat(decided(() -> transfers.putAway(SCHOOL, 7))).isFalse();
        assertThat(standing()).isEqualTo(Standing.PUT_AWAY);

        assertThat(decided(() -> transfers.bringBack(SCHOOL, 7))).isTrue();
        assertThat(decided(() -> transfers.bringBack(SCHOOL, 7))).isFalse();
        assertThat(standing()).isEqualTo(Standing.FAILED);
    }

    @Test
    void a_question_is_answered_and_not_put_away() throws Exception {
        assertThat(decided(() -> transfers.putAway(SCHOOL, 7))).isFalse();

        assertThat(standing()).isEqualTo(Standing.TO_DECIDE);
    }
}
