package de.hundeschule123.sevdesk.transfer.worker;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.transfer.queue.Claim;
import de.hundeschule123.sevdesk.transfer.queue.Failure;
import de.hundeschule123.sevdesk.transfer.queue.Lane;
import de.hundeschule123.sevdesk.transfer.queue.LostClaim;
import de.hundeschule123.sevdesk.transfer.queue.MarkerDecision;
import de.hundeschule123.sevdesk.transfer.queue.TransferRepository;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Each of the five rules against the story that it is there for, and beside it a twin in which the
 * rule is left out and the same story ends with a doubled voucher.
 */
class FiveRulesTest {

    // 1. The marker is written before saveVoucher is sent.

    @Test
    void a_crash_after_the_work_does_not_double_the_voucher() {
        assertThat(vouchersAfterCrash(new EngineBench())).isEqualTo(1);
    }

    @Test
    void without_the_marker_before_saving_it_would() {
        class MarkerComesTooLate extends TransferRepository {
            @Override
            public void mark(Claim claim, String payloadSha256, int taxRule) {
                renew(claim);
            }
        }
        assertThat(vouchersAfterCrash(new EngineBench(new MarkerComesTooLate()))).isEqualTo(2);
    }

    private static int vouchersAfterCrash(EngineBench bench) {
        bench.books.fate(PracticeBooks.crash());
        bench.work();
        bench.leaseRunsOut();
        bench.pauseIsOver();
        bench.work();
        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        return bench.books.vouchers();
    }

    // 2. Ownership is checked right before each write.

    @Test
    void a_worker_that_was_away_too_long_does_not_send() {
        assertThat(vouchersAfterLongAbsence(new EngineBench())).isEqualTo(1);
    }

    @Test
    void without_the_ownership_check_it_would_send_a_second_voucher() {
        class NobodyChecks extends TransferRepository {
            @Override
            public void mark(Claim claim, String payloadSha256, int taxRule) {
                try {
                    super.mark(claim, payloadSha256, taxRule);
                } catch (LostClaim ignored) {
                    // The rule that is left out.
                }
            }

            @Override
            public void renew(Claim claim) {
                try {
                    super.renew(claim);
                } catch (LostClaim ignored) {
                    // The rule that is left out.
                }
            }
        }
        assertThat(vouchersAfterLongAbsence(new EngineBench(new NobodyChecks()))).isEqualTo(2);
    }

    private static int vouchersAfterLongAbsence(EngineBench bench) {
        bench.meanwhile(
                () -> {
                    bench.leaseRunsOut();
                    bench.work();
                });
        bench.work();
        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        return bench.books.vouchers();
    }

    // 3. After an outcome that nobody saw, nobody looks or sends before the settle time is over.

    @Test
    void a_request_that_is_carried_out_late_does_not_double_the_voucher() {
        assertThat(vouchersAfterLateWork(new EngineBench())).isEqualTo(1);
    }

    @Test
    void without_the_settle_time_it_would() {
        class NobodyWaits extends TransferRepository {
            @Override
            public void unknown(Claim claim, Duration pause, Failure failure) {
                retry(claim, Duration.ofSeconds(-1), failure, MarkerDecision.KEEP);
            }
        }
        assertThat(vouchersAfterLateWork(new EngineBench(new NobodyWaits()))).isEqualTo(2);
    }

    private static int vouchersAfterLateWork(EngineBench bench) {
        bench.books.fate(bench.books.late());
        bench.work();
        if (bench.isReady()) {
            bench.work();
        }
        bench.books.arrive();
        bench.pauseIsOver();
        if (bench.isReady()) {
            bench.work();
        }
        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        return bench.books.vouchers();
    }

    // 4. Where the marker was ever set, the voucher is looked up before it is created.

    @Test
    void a_timeout_after_the_work_does_not_double_the_voucher() {
        assertThat(vouchersAfterLostAnswer(new EngineBench())).isEqualTo(1);
    }

    @Test
    void without_the_look_up_it_would() {
        assertThat(vouchersAfterLostAnswer(new EngineBench(new NobodyLooks()))).isEqualTo(2);
    }

    /** The rule that is left out. */
    static final class NobodyLooks extends TransferRepository {
        @Override
        public Optional<Claim> claim(SchoolId school, Lane lane) {
            return super.claim(school, lane)
                    .map(
                            claim ->
                                    new Claim(
                                            claim.transfer(),
                                            claim.school(),
                                            claim.document(),
                                            claim.lane(),
                                            claim.fence(),
                                            claim.attempts(),
                                            false,
                                            false));
        }
    }

    private static int vouchersAfterLostAnswer(EngineBench bench) {
        bench.books.fate(PracticeBooks.answerLost());
        bench.work();
        bench.pauseIsOver();
        bench.work();
        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        return bench.books.vouchers();
    }

    // 5. Every result carries its fence.

    @Test
    void a_late_result_of_an_earlier_claim_changes_nothing() {
        assertThat(vouchersAfterLateResult(new EngineBench())).isEqualTo(1);
    }

    @Test
    void without_the_fence_it_would_open_the_way_for_a_second_voucher() {
        class AnybodyWrites extends TransferRepository {
            private EngineBench bench;

            @Override
            public void retry(
                    Claim claim, Duration pause, Failure failure, MarkerDecision markerDecision) {
                bench.database.run(
                        "update transfer set state = 'RETRY', marked = false, lease_until = null,"
                                + " ready_at = current_timestamp");
            }

            @Override
            public void transferred(Claim claim, String contact, String voucher, Money gross) {
                bench.database.run(
                        "update transfer set state = 'TRANSFERRED', voucher_id = 'V', lease_until ="
                                + " null, ready_at = null, transferred_at = current_timestamp");
            }
        }
        AnybodyWrites table = new AnybodyWrites();
        EngineBench bench = new EngineBench(table);
        table.bench = bench;
        assertThat(vouchersAfterLateResult(bench)).isEqualTo(2);
    }

    /**
     * sevdesk refuses to work now, and before that is written down the document is taken away, and
     * the next worker saves; before its result is written, the first one's comes.
     */
    private static int vouchersAfterLateResult(EngineBench bench) {
        bench.books.fate(
                (work, answer) -> {
                    bench.leaseRunsOut();
                    bench.pauseIsOver();
                    bench.books.fate(PracticeBooks.crash());
                    bench.work();
                    return PracticeBooks.busy().meet(work, answer);
                });
        bench.work();
        if (bench.state().equals("RUNNING")) {
            bench.leaseRunsOut();
        }
        bench.pauseIsOver();
        bench.work();
        assertThat(bench.state()).isEqualTo("TRANSFERRED");
        return bench.books.vouchers();
    }
}
