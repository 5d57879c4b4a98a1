package de.hundeschule123.sevdesk.transfer.worker;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.sevdesk.transfer.queue.Lane;
import de.hundeschule123.sevdesk.transfer.queue.VanguardRepository.Advance;
import de.hundeschule123.sevdesk.transfer.worker.CrowdedBench.Account;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of a bulk run one document goes ahead alone, and the others follow once it has arrived. */
class VanguardTest {

    private static final int MANY = 12;

    private final CrowdedBench bench = new CrowdedBench();
    private final Account account = bench.school(1, Lane.BULK, MANY);

    @BeforeEach
    void begin() {
        bench.oldOnesAtOnce(3);
        bench.begin(1, 501);
    }

    @Test
    void while_the_first_is_under_way_no_other_is_begun() {
        account.meanwhile(() -> bench.turn(1, Lane.BULK));

        bench.turn(1, Lane.BULK);

        assertThat(account.uploads()).isEqualTo(1);
        assertThat(bench.advance(1, 501)).contains(Advance.ARRIVED);
        account.meanwhile(() -> bench.turn(1, Lane.BULK));
        bench.turn(1, Lane.BULK);
        assertThat(account.uploads()).as("two at once").isEqualTo(3);
    }

    @Test
    void while_the_first_waits_for_its_next_try_so_do_the_others() {
        account.busyOnce();
        bench.turn(1, Lane.BULK);

        for (int i = 0; i < 3; i++) {
            bench.turn(1, Lane.BULK);
        }
        assertThat(account.uploads()).isEqualTo(1);
        assertThat(bench.advance(1, 501)).contains(Advance.AHEAD);

        bench.pauseIsOver();
        bench.workThrough(Map.of(1L, Lane.BULK));

        assertThat(account.vouchers()).isEqualTo(MANY);
    }

    @Test
    void where_the_first_is_refused_the_next_goes_ahead() {
        account.refuseSaves(number -> number.equals("RE-1000001") ? "odd" : null);
        bench.turn(1, Lane.BULK);
        assertThat(bench.count(1, "FAILED")).isEqualTo(1);

        account.meanwhile(() -> bench.turn(1, Lane.BULK));
        bench.turn(1, Lane.BULK);

        assertThat(account.uploads()).isEqualTo(2);
        assertThat(bench.advance(1, 501)).contains(Advance.ARRIVED);
    }

    @Test
    void a_new_document_of_the_school_waits_for_no_old_one() {
        bench.database.run(
                "update transfer set lane = 'LIVE' where document_id = ?",
                CrowdedBench.document(1, MANY));
        account.meanwhile(() -> bench.turn(1, Lane.LIVE));

        bench.turn(1, Lane.BULK);
        bench.turn(1, Lane.BULK);

        assertThat(account.vouchers()).isGreaterThan(1);
    }

    @Test
    void each_run_sends_one_ahead_and_none_twice() {
        bench.turn(1, Lane.BULK);
        bench.begin(1, 501);
        assertThat(bench.advance(1, 501)).contains(Advance.ARRIVED);

        bench.begin(1, 502);

        assertThat(bench.advance(1, 501)).isEmpty();
        assertThat(bench.advance(1, 502)).contains(Advance.AHEAD);
    }

    @Test
    void one_that_has_to_wait_for_another_document_goes_ahead_of_nobody() {
        account.busyOnce();
        bench.turn(1, Lane.BULK);
        bench.database.run(
                "update transfer set after_document = ? where document_id = ?",
                CrowdedBench.document(1, 2),
                CrowdedBench.document(1, 1));
        bench.database.run(
                "update transfer set state = 'FAILED', ready_at = null, error_key = 'gone'"
                        + " where document_id = ?",
                CrowdedBench.document(1, 2));
        bench.pauseIsOver();

        for (int i = 0; i < MANY; i++) {
            bench.turn(1, Lane.BULK);
        }

        assertThat(account.vouchers()).isEqualTo(MANY - 2);
    }
}
