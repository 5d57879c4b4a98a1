package de.hundeschule123.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The short form of {@code ./faults}; other kills, invoices and seeds by {@code -Dfaults.kills=5
 * -Dfaults.invoices=60 -Dfaults.seed=7}.
 */
class NothingLostIT {

    @Test
    void killed_again_and_again_and_badly_answered_nothing_is_lost_and_nothing_doubled(
            @TempDir Path folder) throws IOException, InterruptedException {
        Comparison comparison =
                FaultRun.run(
                        Options.parse(
                                "--kills", System.getProperty("faults.kills", "3"),
                                "--invoices", System.getProperty("faults.invoices", "40"),
                                "--seed", System.getProperty("faults.seed", "7")),
                        folder,
                        Path.of("target", "hundeschule.war"));
        assertThat(comparison.agrees()).as(comparison.report()).isTrue();
    }
}
