package de.hundeschule123.sevdesk.transfer.worker;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.sevdesk.transfer.queue.Lane;
import de.hundeschule123.sevdesk.transfer.worker.CrowdedBench.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Only invoice and cancellation must arrive in order: else the revenue is negative for a while. */
class CancellationOrderTest {

    private static final int PAIRS = 100;

    private final CrowdedBench bench = new CrowdedBench();
    private final Account account = bench.school(1, Lane.LIVE, 2 * PAIRS);

    /** The older half cancels the younger one: whoever goes by age alone sends them first. */
    private static long cancellation(int pair) {
        return CrowdedBench.document(1, pair);
    }

    private static long invoice(int pair) {
        return CrowdedBench.document(1, PAIRS + pair);
    }

    private void cancelInvoices() {
        for (int pair = 1; pair <= PAIRS; pair++) {
            bench.database.run(
                    "update transfer set after_document = ? where document_id = ?",
                    invoice(pair),
                    cancellation(pair));
        }
    }

    @Test
    void a_cancellation_never_overtakes_its_invoice() {
        cancelInvoices();
        bench.workThrough(Map.of(1L, Lane.LIVE));

        assertThat(account.vouchers()).isEqualTo(2 * PAIRS);
        assertThat(overtaken()).isEmpty();
    }

    @Test
    void without_being_told_its_invoice_it_would() {
        bench.workThrough(Map.of(1L, Lane.LIVE));

        assertThat(overtaken()).isNotEmpty();
    }

    @Test
    void the_cancellation_of_an_invoice_that_failed_waits_until_it_has_arrived() {
        cancelInvoices();
        bench.breakDocument(invoice(1));
        for (int round = 0; round < 3; round++) {
            bench.workThrough(Map.of(1L, Lane.LIVE));
            bench.pauseIsOver();
        }
        assertThat(account.vouchers()).isEqualTo(2 * PAIRS - 2);
        assertThat(bench.count(1, "FAILED")).isEqualTo(1);
        assertThat(bench.count(1, "PENDING")).isEqualTo(1);

        bench.mendDocument(invoice(1));
        bench.workThrough(Map.of(1L, Lane.LIVE));
        assertThat(account.vouchers()).isEqualTo(2 * PAIRS);
        assertThat(overtaken()).isEmpty();
    }

    private List<Integer> overtaken() {
        List<String> arrived = account.numbersInOrder();
        List<Integer> overtaken = new ArrayList<>();
        for (int pair = 1; pair <= PAIRS; pair++) {
            if (arrived.indexOf("RE-" + cancellation(pair))
                    < arrived.indexOf("RE-" + invoice(pair))) {
                overtaken.add(pair);
            }
        }
        return overtaken;
    }
}
