package de.hundeschule123.sevdesk.transfer.worker;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.sevdesk.transfer.queue.Lane;
import de.hundeschule123.sevdesk.transfer.queue.TransferTimes;
import de.hundeschule123.sevdesk.transfer.worker.CrowdedBench.Account;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A turn is long enough to be worth the call and short enough for the schools that wait. */
class TurnTest {

    private static final Duration LONG = Duration.ofHours(1);

    /** Over before its first document has arrived. */
    private static final Duration SHORT = Duration.ofNanos(1);

    private final CrowdedBench bench = new CrowdedBench();

    @Test
    void old_documents_of_a_school_go_over_one_after_the_other_for_one_call() {
        Account account = bench.school(1, Lane.BULK, 3);
        bench.turnsLast(LONG);

        assertThat(bench.turn(1, Lane.BULK)).isEmpty();
        assertThat(account.vouchers()).isEqualTo(3);
    }

    @Test
    void after_its_turn_a_school_lets_the_next_one_go_first() {
        Account account = bench.school(1, Lane.BULK, 3);

        assertThat(bench.turn(1, Lane.BULK)).contains(Duration.ZERO);
        assertThat(account.vouchers()).isEqualTo(1);
    }

    @Test
    void one_turn_follows_another_while_no_other_school_waits() {
        Account account = bench.school(1, Lane.BULK, 3);
        bench.school(2, Lane.LIVE, 1);
        bench.turnsLast(SHORT);

        assertThat(bench.turn(1, Lane.BULK)).isEmpty();
        assertThat(account.vouchers()).isEqualTo(3);
        assertThat(bench.holderOfPermit(1)).isNull();
    }

    @Test
    void the_turn_ends_for_another_school_whichever_it_is() {
        Account account = bench.school(2, Lane.BULK, 4);
        bench.turnsLast(SHORT);
        account.meanwhile(
                () -> {
                    bench.school(1, Lane.BULK, 1);
                });

        assertThat(bench.turn(2, Lane.BULK)).contains(Duration.ZERO);
        assertThat(account.vouchers()).isEqualTo(1);

        bench.turn(1, Lane.BULK);
        bench.school(3, Lane.BULK, 1);

        assertThat(bench.turn(2, Lane.BULK)).contains(Duration.ZERO);
        assertThat(account.vouchers()).isEqualTo(2);
    }

    @Test
    void who_goes_on_counts_as_called_so_that_nobody_else_is() {
        Account account = bench.school(1, Lane.BULK, 3);
        bench.turnsLast(SHORT);
        List<Integer> unattended = new ArrayList<>();
        Runnable look =
                () -> unattended.add(bench.wakeUps.unattended(Duration.ofMinutes(1)).size());
        account.meanwhile(
                () -> {
                    look.run();
                    account.meanwhile(look);
                });

        bench.turn(1, Lane.BULK);

        assertThat(unattended).containsExactly(1, 0);
    }

    @Test
    void the_permit_is_renewed_with_each_turn() {
        Account account = bench.school(1, Lane.BULK, 2);
        bench.turnsLast(SHORT);
        List<Object> leases = new ArrayList<>();
        account.meanwhile(
                () -> {
                    leases.add(bench.leaseOfPermit(1));
                    account.meanwhile(() -> leases.add(bench.leaseOfPermit(1)));
                });

        bench.turn(1, Lane.BULK);

        assertThat(leases).hasSize(2).doesNotContainNull().doesNotHaveDuplicates();
    }

    @Test
    void a_new_document_does_not_wait_for_the_end_of_the_turn() {
        Account account = bench.school(1, Lane.BULK, 3);
        bench.turnsLast(LONG);
        account.meanwhile(
                () ->
                        bench.database.run(
                                "update transfer set lane = 'LIVE' where document_id = ?",
                                CrowdedBench.document(1, 3)));

        bench.turn(1, Lane.BULK);

        assertThat(account.numbersInOrder()).containsExactly(number(1), number(3), number(2));
    }

    @Test
    void the_permit_is_kept_from_one_document_to_the_next_and_free_after_the_turn() {
        Account account = bench.school(1, Lane.BULK, 2);
        bench.turnsLast(LONG);
        List<Object> holders = new ArrayList<>();
        account.meanwhile(
                () -> {
                    holders.add(bench.holderOfPermit(1));
                    account.meanwhile(() -> holders.add(bench.holderOfPermit(1)));
                });

        bench.turn(1, Lane.BULK);

        assertThat(holders).hasSize(2).doesNotContainNull().containsOnly(holders.get(0));
        assertThat(bench.holderOfPermit(1)).isNull();
    }

    @Test
    void a_document_that_fails_does_not_end_the_turn() {
        Account account = bench.school(1, Lane.BULK, 3);
        bench.turnsLast(LONG);
        bench.breakDocument(CrowdedBench.document(1, 2));

        assertThat(bench.turn(1, Lane.BULK)).isEmpty();
        assertThat(account.vouchers()).isEqualTo(2);
        assertThat(bench.count(1, "RETRY")).isEqualTo(1);
    }

    @Test
    void what_has_gone_over_is_not_read_again_to_find_what_comes_next() {
        bench.school(1, Lane.BULK, 1_000);
        bench.turnsLast(LONG);
        bench.database.run(
                """
                update transfer set state = 'TRANSFERRED', ready_at = null, voucher_id = id,
                    transferred_at = current_timestamp where document_id > ?""",
                CrowdedBench.document(1, 2));

        long read = bench.database.rowsRead(() -> bench.turn(1, Lane.BULK));

        assertThat(bench.count(1, "TRANSFERRED")).isEqualTo(1_000);
        assertThat(read).isPositive().isLessThan(100);
    }

    @Test
    void what_waits_behind_it_is_not_read_to_find_what_comes_next() {
        Account account = bench.school(1, Lane.BULK, 1_000);

        long read = bench.database.rowsRead(() -> bench.turn(1, Lane.BULK));

        assertThat(account.vouchers()).isEqualTo(1);
        assertThat(read).isPositive().isLessThan(100);
    }

    @Test
    void what_waits_in_the_lane_is_not_read_to_see_whether_others_wait() {
        Account account = bench.school(2, Lane.BULK, 1_000);
        bench.school(1, Lane.BULK, 1_000);
        bench.turnsLast(SHORT);

        long read = bench.database.rowsRead(() -> bench.turn(2, Lane.BULK));

        assertThat(account.vouchers()).isEqualTo(1);
        assertThat(read).isPositive().isLessThan(100);
    }

    @Test
    void a_server_that_stops_begins_nothing_more_in_the_turn() throws InterruptedException {
        Account account = bench.school(1, Lane.BULK, 3);
        bench.turnsLast(LONG);
        List<Thread> stopping = new ArrayList<>();
        account.meanwhile(() -> stopping.add(bench.stop()));

        bench.turn(1, Lane.BULK);
        stopping.get(0).join();

        assertThat(account.vouchers()).isEqualTo(1);
        assertThat(bench.count(1, "PENDING")).isEqualTo(2);
    }

    @Test
    void a_turn_is_for_old_documents_alone_because_each_new_one_has_its_own_call() {
        assertThat(new TransferTimes().turn(Lane.LIVE)).isZero();
    }

    private static String number(int document) {
        return "RE-" + CrowdedBench.document(1, document);
    }
}
