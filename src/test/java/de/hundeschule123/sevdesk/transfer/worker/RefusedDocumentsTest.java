package de.hundeschule123.sevdesk.transfer.worker;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.transfer.queue.Claim;
import de.hundeschule123.sevdesk.transfer.queue.Failure;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import de.hundeschule123.sevdesk.transfer.queue.Lane;
import de.hundeschule123.sevdesk.transfer.worker.CrowdedBench.Account;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Documents refused one after the other with the same words stop their school. */
class RefusedDocumentsTest {

    private static final SchoolId SCHOOL = new SchoolId(1);
    private static final int MANY = 48;
    private static final String WORDS = "Allowed tax rules: TaxRule(id=14)";

    private static final String WAITING =
            "select 1 from pg_stat_activity"
                    + " where datname = current_database() and wait_event_type = 'Lock'";

    private final CrowdedBench bench = new CrowdedBench();

    private void bothLanes(long school) {
        bench.database.run(
                "update transfer set lane = 'BULK' where school_id = ? and id % 2 = 0", school);
    }

    @RepeatedTest(3)
    void many_documents_that_are_all_refused_cost_three_refusals_whoever_works() {
        Account account = bench.school(1, Lane.LIVE, MANY);
        bothLanes(1);
        account.refuseSaves(number -> WORDS);

        bench.workThrough(Map.of(1L, Lane.LIVE));
        bench.workThrough(Map.of(1L, Lane.BULK));

        assertThat(account.refusedSaves()).isEqualTo(3);
        assertThat(account.uploads()).isEqualTo(3);
        assertThat(bench.count(1, "FAILED")).isEqualTo(3);
        assertThat(bench.count(1, "HELD")).isEqualTo(MANY - 3);
        assertThat(account.heldBySaying()).contains(WORDS);
    }

    @RepeatedTest(5)
    void both_lanes_at_once_are_refused_no_more_than_three_times() throws InterruptedException {
        Account account = bench.school(1, Lane.LIVE, MANY);
        bothLanes(1);
        account.refuseSaves(number -> WORDS);

        Thread old = new Thread(() -> bench.workThrough(Map.of(1L, Lane.BULK)));
        old.start();
        bench.workThrough(Map.of(1L, Lane.LIVE));
        old.join();

        assertThat(account.refusedSaves()).isEqualTo(3);
        assertThat(bench.count(1, "HELD")).isEqualTo(MANY - 3);
    }

    @Test
    void numbers_and_quotations_do_not_make_other_words() {
        Account account = bench.school(1, Lane.LIVE, MANY);
        account.refuseSaves(number -> "Beleg " + number + " von \"" + number + "\" fehlt etwas");

        bench.workThrough(Map.of(1L, Lane.LIVE));

        assertThat(account.refusedSaves()).isEqualTo(3);
    }

    @Test
    void refusals_with_other_words_each_time_stop_nobody() {
        Account account = bench.school(1, Lane.BULK, 12);
        account.refuseSaves(
                number -> Integer.parseInt(number.substring(3)) % 2 == 0 ? "the one" : "the other");

        bench.workThrough(Map.of(1L, Lane.BULK));

        assertThat(bench.count(1, "FAILED")).isEqualTo(12);
        assertThat(account.heldBySaying()).isEmpty();
    }

    @Test
    void an_arrival_between_them_begins_the_count_anew() {
        Account account = bench.school(1, Lane.BULK, 12);
        account.refuseSaves(
                number -> Integer.parseInt(number.substring(3)) % 3 == 0 ? null : WORDS);

        bench.workThrough(Map.of(1L, Lane.BULK));

        assertThat(bench.count(1, "FAILED")).isEqualTo(8);
        assertThat(bench.count(1, "TRANSFERRED")).isEqualTo(4);
    }

    @Test
    void what_waits_for_an_answer_about_accounts_was_refused_as_well() {
        Account account = bench.school(1, Lane.LIVE, MANY);
        account.refuseSaves(number -> WORDS);
        bench.accountsAreAskedAfter(MANY);

        for (int round = 0; round < 5; round++) {
            bench.workThrough(Map.of(1L, Lane.LIVE));
            bench.pauseIsOver();
        }

        assertThat(account.refusedSaves()).isEqualTo(3);
        assertThat(bench.count(1, "HELD")).isEqualTo(MANY);
    }

    @Test
    void a_document_that_a_person_tries_again_and_again_stops_nobody() {
        Account account = bench.school(1, Lane.LIVE, 1);
        account.refuseSaves(number -> WORDS);

        for (int round = 0; round < 5; round++) {
            bench.workThrough(Map.of(1L, Lane.LIVE));
            bench.mendDocument(CrowdedBench.document(1, 1));
        }

        assertThat(account.refusedSaves()).isEqualTo(5);
        assertThat(account.heldBySaying()).isEmpty();
    }

    @Test
    void one_document_tries_and_if_it_is_refused_all_others_stay() {
        Account account = bench.school(1, Lane.LIVE, MANY);
        bothLanes(1);
        account.refuseSaves(number -> WORDS);
        bench.workThrough(Map.of(1L, Lane.LIVE));

        for (int refused = 4; refused <= 6; refused++) {
            bench.tryOne(1);
            bench.workThrough(Map.of(1L, Lane.LIVE));
            bench.workThrough(Map.of(1L, Lane.BULK));
            assertThat(account.refusedSaves()).isEqualTo(refused);
            assertThat(bench.count(1, "PENDING") + bench.count(1, "RETRY")).isZero();
        }
        assertThat(account.vouchers()).isZero();
    }

    @Test
    void while_one_tries_a_refusal_with_other_words_stops_the_school_again() {
        Account account = bench.school(1, Lane.LIVE, MANY);
        account.refuseSaves(number -> WORDS);
        bench.workThrough(Map.of(1L, Lane.LIVE));

        account.refuseSaves(number -> "something else");
        bench.tryOne(1);
        bench.workThrough(Map.of(1L, Lane.LIVE));

        assertThat(account.refusedSaves()).isEqualTo(4);
        assertThat(account.heldBySaying()).contains("something else");
        assertThat(bench.count(1, "RETRY") + bench.count(1, "PENDING")).isZero();
    }

    @Test
    void once_the_one_that_tries_has_arrived_all_follow_the_refused_ones_as_well() {
        Account account = bench.school(1, Lane.LIVE, MANY);
        bothLanes(1);
        account.refuseSaves(number -> WORDS);
        bench.workThrough(Map.of(1L, Lane.LIVE));

        account.refuseSaves(number -> null);
        bench.tryOne(1);
        bench.workThrough(Map.of(1L, Lane.LIVE));
        bench.workThrough(Map.of(1L, Lane.BULK));

        assertThat(bench.count(1, "TRANSFERRED")).isEqualTo(MANY);
        assertThat(account.vouchers()).isEqualTo(MANY);
        assertThat(account.refusedSaves()).isEqualTo(3);
    }

    @Test
    void three_that_are_refused_for_themselves_keep_the_others_only_until_another_one_tries() {
        Account account = bench.school(1, Lane.LIVE, MANY);
        account.refuseSaves(number -> number.compareTo("RE-1000004") < 0 ? WORDS : null);
        bench.workThrough(Map.of(1L, Lane.LIVE));
        assertThat(bench.count(1, "HELD")).isEqualTo(MANY - 3);

        bench.tryOne(1);
        bench.workThrough(Map.of(1L, Lane.LIVE));
        bench.tryOne(1);
        bench.workThrough(Map.of(1L, Lane.LIVE));

        assertThat(account.refusedSaves()).isEqualTo(4);
        assertThat(bench.count(1, "TRANSFERRED")).isEqualTo(MANY - 3);
        assertThat(bench.count(1, "FAILED")).isEqualTo(3);
    }

    @Test
    void without_the_brake_each_of_them_would_be_refused() {
        CrowdedBench unbraked = CrowdedBench.withoutHolding();
        Account account = unbraked.school(1, Lane.BULK, MANY);
        account.refuseSaves(number -> WORDS);

        unbraked.workThrough(Map.of(1L, Lane.BULK));

        assertThat(account.refusedSaves()).isEqualTo(MANY);
    }

    @Test
    void the_one_that_tries_is_none_that_waits_for_another_document() {
        Account account = bench.school(1, Lane.LIVE, MANY);
        account.refuseSaves(number -> WORDS);
        bench.workThrough(Map.of(1L, Lane.LIVE));
        waitsFor(4, 1);
        bench.tryOne(1);
        bench.workThrough(Map.of(1L, Lane.LIVE));

        account.refuseSaves(number -> null);
        bench.tryOne(1);
        turns();

        assertThat(bench.count(1, "TRANSFERRED")).isEqualTo(MANY - 4);
        assertThat(bench.count(1, "FAILED")).isEqualTo(3);
    }

    @Test
    void the_one_that_tries_holds_nobody_up_when_it_has_to_wait_for_another_document() {
        Account account = bench.school(1, Lane.LIVE, MANY);
        account.refuseSaves(number -> WORDS);
        bench.workThrough(Map.of(1L, Lane.LIVE));
        account.refuseSaves(number -> null);
        bench.tryOne(1);
        long tries =
                ((Number) bench.database.ask("select trial_document from transfer_brake"))
                        .longValue();

        waitsFor((int) (tries - CrowdedBench.document(1, 0)), 1);
        turns();

        assertThat(bench.count(1, "TRANSFERRED")).isEqualTo(MANY - 3);
    }

    /** The one document is a cancellation of the other. */
    private void waitsFor(int later, int earlier) {
        bench.database.run(
                "update transfer set after_document = ? where document_id = ?",
                CrowdedBench.document(1, earlier),
                CrowdedBench.document(1, later));
    }

    private void turns() {
        for (int i = 0; i < MANY; i++) {
            bench.turn(1, Lane.LIVE);
        }
    }

    @Test
    void an_arrival_and_a_refusal_at_once_wait_for_each_other_in_one_order() throws Exception {
        Account account = bench.school(1, Lane.LIVE, MANY);
        account.refuseSaves(number -> WORDS);
        bench.turn(1, Lane.LIVE);
        Claim arriving = bench.transfers.claim(SCHOOL, Lane.LIVE).orElseThrow();
        Claim refused = bench.transfers.claim(SCHOOL, Lane.LIVE).orElseThrow();
        Failure failure = new Failure(FailureCause.REFUSED, WORDS, null);
        CompletableFuture<Void> other = new CompletableFuture<>();

        Wiring.apart(
                () -> {
                    bench.brakes.arrived(arriving);
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        try {
                                            Wiring.apart(
                                                    () -> bench.brakes.refused(refused, failure));
                                            other.complete(null);
                                        } catch (RuntimeException deadlock) {
                                            other.completeExceptionally(deadlock);
                                        }
                                    });
                    while (bench.database.ask(WAITING) == null) {
                        Thread.onSpinWait();
                    }
                    bench.brakes.admission(SCHOOL);
                });

        other.get(1, TimeUnit.MINUTES);
        assertThat(bench.database.ask("select cardinality(refused) from transfer_brake"))
                .as("counted anew after the arrival")
                .isEqualTo(1);
    }
}
