package de.hundeschule123.sevdesk.transfer.worker;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.sevdesk.transfer.queue.Claim;
import de.hundeschule123.sevdesk.transfer.queue.TransferRepository;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the engine writes together is there together after a crash at any step, or not at all. */
class InOneTransactionTest {

    /** A result in a transaction of its own: the rule that is left out. */
    private static final class ResultApart extends TransferRepository {
        @Override
        public void transferred(Claim claim, String contact, String voucher, Money gross) {
            Wiring.apart(() -> super.transferred(claim, contact, voucher, gross));
        }
    }

    @Test
    void a_result_and_its_log_stand_or_fall_together() {
        assertThat(crashesThatLeaveOneOfBoth(new EngineBench())).isEmpty();
    }

    @Test
    void with_the_result_in_a_transaction_of_its_own_a_crash_would_part_them() {
        assertThat(crashesThatLeaveOneOfBoth(new EngineBench(new ResultApart()))).isNotEmpty();
    }

    /** The steps at which the end of the process leaves a transferred document without a log. */
    private static List<Integer> crashesThatLeaveOneOfBoth(EngineBench bench) {
        bench.database.crashAt(Integer.MAX_VALUE, true);
        bench.work();
        int steps = bench.database.goOn();
        List<Integer> apart = new ArrayList<>();
        for (int step = 1; step <= steps; step++) {
            for (boolean done : new boolean[] {false, true}) {
                bench.again();
                long logged = logged(bench);
                Claim claim = bench.claim();
                bench.database.crashAt(step, done);
                bench.work(claim);
                bench.database.goOn();
                if (bench.state().equals("TRANSFERRED") != logged(bench) > logged) {
                    apart.add(step);
                }
            }
        }
        return apart;
    }

    private static long logged(EngineBench bench) {
        return (Long) bench.database.ask("select count(*) from transfer_attempt");
    }
}
