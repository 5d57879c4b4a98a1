package de.hundeschule123.sevdesk.transfer.removal;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.sevdesk.api.voucher.VoucherStanding;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Each of the five rules against the story that it is there for, and beside it a twin in which the
 * rule is left out: then our books and sevdesk's say different things, or what a person has changed
 * is lost.
 */
class RulesOfRemovalTest {

    // 1. The marker is written before the voucher is touched.

    @Test
    void a_crash_after_the_deletion_leaves_the_document_not_transferred() {
        assertThat(isTransferredAfterCrash(new RemovalBench())).isFalse();
    }

    @Test
    void without_the_marker_the_document_would_count_as_transferred_for_ever() {
        class MarkerComesTooLate extends RemovalRepository {
            @Override
            void mark(RemovalClaim claim) {
                renew(claim);
            }
        }
        assertThat(isTransferredAfterCrash(new RemovalBench(new MarkerComesTooLate()))).isTrue();
    }

    private static boolean isTransferredAfterCrash(RemovalBench bench) {
        bench.ordered();
        bench.books.fate(RemovalBooks::crash);
        bench.work();
        bench.leaseRunsOut();
        bench.pauseIsOver();
        bench.work();
        assertThat(bench.books.has("V1")).isFalse();
        return bench.isTransferred();
    }

    // 2. Ownership is checked right before each write.

    @Test
    void a_worker_that_was_away_too_long_does_not_delete() {
        assertThat(isThereAfterLongAbsence(new RemovalBench())).isTrue();
    }

    @Test
    void without_the_ownership_check_it_would_delete_what_a_person_has_changed() {
        class NobodyChecks extends RemovalRepository {
            @Override
            void mark(RemovalClaim claim) {
                try {
                    super.mark(claim);
                } catch (LostRemoval ignored) {
                    // The rule that is left out.
                }
            }

            @Override
            void renew(RemovalClaim claim) {
                try {
                    super.renew(claim);
                } catch (LostRemoval ignored) {
                    // The rule that is left out.
                }
            }
        }
        assertThat(isThereAfterLongAbsence(new RemovalBench(new NobodyChecks()))).isFalse();
    }

    private static boolean isThereAfterLongAbsence(RemovalBench bench) {
        bench.ordered();
        bench.books.meanwhile(
                () -> {
                    bench.leaseRunsOut();
                    bench.books.change("V1");
                    bench.work();
                });
        bench.work();
        assertThat(bench.end()).isEqualTo("CHANGED");
        return bench.books.has("V1");
    }

    // 3. After an outcome that nobody saw, nobody looks or deletes before the settle time is over.

    @Test
    void a_deletion_that_is_carried_out_late_is_known_as_done() {
        RemovalBench bench = afterLateWork(new RemovalBench());
        assertThat(bench.end()).isEqualTo("REMOVED");
        assertThat(bench.isTransferred()).isFalse();
    }

    @Test
    void without_the_settle_time_it_would_count_as_left_alone_and_yet_be_gone() {
        class NobodyWaits extends RemovalRepository {
            @Override
            void unknown(RemovalClaim claim, Duration pause) {
                retry(claim, Duration.ofSeconds(-1));
            }
        }
        RemovalBench bench = afterLateWork(new RemovalBench(new NobodyWaits()));
        assertThat(bench.end()).isEqualTo("CHANGED");
        assertThat(bench.isTransferred()).isTrue();
    }

    private static RemovalBench afterLateWork(RemovalBench bench) {
        bench.ordered();
        bench.books.fate(bench.books::late);
        bench.work();
        bench.books.change("V1");
        if (bench.isReady()) {
            bench.work();
        }
        bench.books.arrive();
        bench.pauseIsOver();
        if (bench.isReady()) {
            bench.work();
        }
        assertThat(bench.books.has("V1")).isFalse();
        return bench;
    }

    // 4. Each try looks at the voucher before it is touched.

    @Test
    void what_a_person_changes_between_two_tries_stays() {
        RemovalBench bench = afterChangeBetweenTries(new RemovalBench());
        assertThat(bench.books.has("V1")).isTrue();
        assertThat(bench.end()).isEqualTo("CHANGED");
    }

    @Test
    void without_the_look_it_would_be_deleted() {
        class NobodyLooksAgain extends RemovalBooks {
            private final Map<String, VoucherStanding> seen = new HashMap<>();

            @Override
            public Optional<VoucherStanding> standing(String id, String number) {
                super.standing(id, number).ifPresent(now -> seen.putIfAbsent(id, now));
                return Optional.ofNullable(seen.get(id));
            }
        }
        RemovalBench bench =
                afterChangeBetweenTries(
                        new RemovalBench(new RemovalRepository(), new NobodyLooksAgain()));
        assertThat(bench.books.has("V1")).isFalse();
    }

    private static RemovalBench afterChangeBetweenTries(RemovalBench bench) {
        bench.ordered();
        bench.books.fate(RemovalBooks::neverArrived);
        bench.work();
        bench.books.change("V1");
        bench.pauseIsOver();
        bench.work();
        return bench;
    }

    // 5. Every result carries its fence.

    @Test
    void a_late_result_of_an_earlier_claim_changes_nothing() {
        RemovalBench bench = new RemovalBench();
        assertThat(isTransferredAfterLateResult(bench)).isFalse();
        assertThat(bench.end()).isEqualTo("REMOVED");
    }

    @Test
    void without_the_fence_the_document_would_count_as_transferred_for_ever() {
        class AnybodyWrites extends RemovalRepository {
            private RemovalBench bench;

            @Override
            void retry(RemovalClaim claim, Duration pause) {
                bench.database.run(
                        "update voucher_removal set state = 'RETRY', marked = false,"
                                + " lease_until = null, ready_at = current_timestamp");
            }
        }
        AnybodyWrites table = new AnybodyWrites();
        RemovalBench bench = new RemovalBench(table);
        table.bench = bench;
        assertThat(isTransferredAfterLateResult(bench)).isTrue();
    }

    /**
     * sevdesk refuses to work now, and before that is written down the removal is taken away, and
     * the next worker deletes; before its result is written, the first one's comes.
     */
    private static boolean isTransferredAfterLateResult(RemovalBench bench) {
        bench.ordered();
        bench.books.fate(
                work -> {
                    bench.leaseRunsOut();
                    bench.pauseIsOver();
                    bench.books.fate(RemovalBooks::crash);
                    bench.work();
                    RemovalBooks.busy(work);
                });
        bench.work();
        bench.leaseRunsOut();
        bench.pauseIsOver();
        bench.work();
        assertThat(bench.books.has("V1")).isFalse();
        return bench.isTransferred();
    }
}
