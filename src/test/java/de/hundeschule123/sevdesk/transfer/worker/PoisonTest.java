package de.hundeschule123.sevdesk.transfer.worker;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.sevdesk.transfer.queue.Failure;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import de.hundeschule123.sevdesk.transfer.queue.Lane;
import de.hundeschule123.sevdesk.transfer.queue.SchoolLane;
import de.hundeschule123.sevdesk.transfer.worker.CrowdedBench.Account;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What nobody can read or carry out must stop itself alone. */
class PoisonTest {

    private static final int MANY = 500;

    private final CrowdedBench bench = new CrowdedBench();

    @Test
    void one_broken_document_among_many_fails_alone_and_says_so_in_german() {
        Account account = bench.school(1, Lane.BULK, MANY);
        bench.breakDocument(CrowdedBench.document(1, MANY / 2));

        for (int round = 0; round < 3; round++) {
            bench.workThrough(Map.of(1L, Lane.BULK));
            bench.pauseIsOver();
        }

        assertThat(bench.count(1, "TRANSFERRED")).isEqualTo(MANY - 1);
        assertThat(account.vouchers()).isEqualTo(MANY - 1);
        assertThat(bench.count(1, "FAILED")).isEqualTo(1);
        Failure failure =
                stored(
                        (String)
                                bench.database.ask(
                                        "select error_key from transfer where state = 'FAILED'"));
        assertThat(failure.getSentence()).contains("Fehler");
        assertThat(failure.getAdvice()).isNotBlank();
    }

    @Test
    void a_word_that_only_a_newer_version_knows_stops_no_other_document() {
        bench.school(1, Lane.LIVE, 5);
        bench.school(2, Lane.LIVE, 5);
        bench.allowAnyWord();
        bench.database.run("update transfer set lane = 'NIGHT' where id = 1000003");
        bench.database.run(
                "update transfer set state = 'ASLEEP', ready_at = null where id = 1000004");

        assertThat(bench.wakeUps.unattended(Duration.ofSeconds(1)))
                .extracting(SchoolLane::lane)
                .containsExactly(Lane.LIVE, Lane.LIVE);
        bench.workThrough(Map.of(1L, Lane.LIVE, 2L, Lane.LIVE));

        assertThat(bench.count(1, "TRANSFERRED")).isEqualTo(3);
        assertThat(bench.count(2, "TRANSFERRED")).isEqualTo(5);
    }

    @Test
    void a_cause_that_only_a_newer_version_knows_still_reads_as_a_sentence() {
        Failure failure = stored("fromTheFuture");

        assertThat(failure.getSentence()).contains("nicht übertragen");
        assertThat(failure.getAdvice()).contains("Erneut übertragen");
    }

    private static Failure stored(String word) {
        return Failure.of(FailureCause.stored(word));
    }
}
