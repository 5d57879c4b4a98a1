package de.hundeschule123.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The short forms of {@code ./faults}; other kills, invoices and seeds by {@code -Dfaults.kills=5
 * -Dfaults.invoices=60 -Dfaults.seed=7}.
 */
class NothingLostIT {

    private static final String SEED = System.getProperty("faults.seed", "7");

    @TempDir private Path folder;

    @Test
    void killed_again_and_again_and_badly_answered_nothing_is_lost_and_nothing_doubled()
            throws IOException, InterruptedException {
        bothSidesAgreeAfter(
                "--kills", System.getProperty("faults.kills", "3"),
                "--invoices", System.getProperty("faults.invoices", "40"),
                "--seed", SEED);
    }

    /** Whoever commits while the broker is silent does not wait for it. */
    @Test
    void
            two_servers_killed_in_turn_and_a_database_and_a_broker_that_stop_answering_cost_no_document()
                    throws IOException, InterruptedException {
        bothSidesAgreeAfter(
                "--servers", "2",
                "--kills", "2",
                "--database-silent", "1",
                "--broker-silent", "2",
                "--silence", "6",
                "--invoices", "36",
                "--seed", SEED);
    }

    private void bothSidesAgreeAfter(String... ordered) throws IOException, InterruptedException {
        Comparison comparison =
                FaultRun.run(Options.parse(ordered), folder, Path.of("target", "hundeschule.war"));
        assertThat(comparison.agrees()).as(comparison.report()).isTrue();
    }
}
