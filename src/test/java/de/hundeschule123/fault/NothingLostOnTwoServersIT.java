package de.hundeschule123.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The short form of {@code ./faults --servers 2}; another seed by {@code -Dfaults.seed=7}. A class
 * of its own: it waits most of its time, so it runs beside {@link NothingLostIT}.
 */
class NothingLostOnTwoServersIT {

    /** Whoever commits while the broker is silent does not wait for it. */
    @Test
    void killed_in_turn_and_with_a_database_and_a_broker_that_stop_answering_they_lose_no_document(
            @TempDir Path folder) throws IOException, InterruptedException {
        Comparison comparison =
                FaultRun.run(
                        Options.parse(
                                "--servers", "2",
                                "--kills", "2",
                                "--database-silent", "1",
                                "--broker-silent", "2",
                                "--silence", "6",
                                "--invoices", "36",
                                "--seed", System.getProperty("faults.seed", "7")),
                        folder,
                        Path.of("target", "hundeschule.war"));
        assertThat(comparison.agrees()).as(comparison.report()).isTrue();
    }
}
