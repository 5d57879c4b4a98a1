package de.hundeschule123.sevdesk.transfer.worker;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.sevdesk.transfer.queue.Lane;
import de.hundeschule123.sevdesk.transfer.worker.CrowdedBench.Account;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A token that sevdesk refuses in the middle of much work: every further call risks a lock. */
class RefusedTokenTest {

    private static final int MANY = 1000;

    @Test
    void
            a_token_refused_among_thousands_costs_one_call_and_one_question_and_nobody_else_anything() {
        CrowdedBench bench = new CrowdedBench();
        Account refused = bench.school(1, Lane.BULK, MANY).refusedAfter(MANY / 10);
        Account other = bench.school(2, Lane.LIVE, MANY / 10);

        bench.workThrough(Map.of(1L, Lane.BULK, 2L, Lane.LIVE));

        assertThat(refused.refusedCalls()).isEqualTo(1);
        assertThat(refused.questions()).isEqualTo(1);
        assertThat(bench.count(1, "HELD")).isEqualTo(MANY - MANY / 10);
        assertThat(bench.count(1, "TRANSFERRED")).isEqualTo(MANY / 10);
        assertThat(bench.count(2, "TRANSFERRED")).isEqualTo(MANY / 10);
        assertThat(other.refusedCalls()).isZero();

        bench.testSucceeds(1);
        bench.workThrough(Map.of(1L, Lane.BULK));

        assertThat(bench.count(1, "TRANSFERRED")).isEqualTo(MANY);
        assertThat(refused.documents()).isEqualTo(MANY);
        assertThat(refused.vouchers()).isEqualTo(MANY);
        assertThat(refused.refusedCalls()).isEqualTo(1);
    }

    @Test
    void without_holding_the_school_each_of_its_documents_would_knock_at_the_closed_door() {
        CrowdedBench bench = CrowdedBench.withoutHolding();
        Account refused = bench.school(1, Lane.BULK, 20).refusedAfter(5);

        bench.workThrough(Map.of(1L, Lane.BULK));

        assertThat(refused.refusedCalls()).isEqualTo(15);
    }

    @Test
    void a_document_under_way_at_that_moment_begins_no_further_call() {
        CrowdedBench bench = new CrowdedBench();
        Account account = bench.school(1, Lane.LIVE, 10);
        refuseBetweenUploadAndSaving(bench, account);

        assertThat(account.refusedCalls()).isEqualTo(1);
        assertThat(bench.count(1, "HELD")).isEqualTo(10);

        bench.testSucceeds(1);
        bench.workThrough(Map.of(1L, Lane.LIVE));
        assertThat(account.vouchers()).isEqualTo(10);
    }

    @Test
    void without_that_second_look_it_would() {
        CrowdedBench bench = CrowdedBench.withoutHolding();
        Account account = bench.school(1, Lane.LIVE, 10);
        refuseBetweenUploadAndSaving(bench, account);

        assertThat(account.refusedCalls()).isEqualTo(2);
    }

    /** While one document is between its two calls, another one's upload is refused. */
    private static void refuseBetweenUploadAndSaving(CrowdedBench bench, Account account) {
        account.meanwhile(
                () -> {
                    account.refuse();
                    bench.turn(1, Lane.LIVE);
                });
        bench.turn(1, Lane.LIVE);
    }
}
