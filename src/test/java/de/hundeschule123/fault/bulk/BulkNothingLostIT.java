package de.hundeschule123.fault.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The short form of {@code ./faults bulk}; more kills and documents by {@code
 * -Dfaults.bulk.kills=20 -Dfaults.bulk.documents=500}.
 */
class BulkNothingLostIT {

    @Test
    void killed_in_the_middle_of_a_bulk_transfer_nothing_is_lost_doubled_or_sent_in_doubt(
            @TempDir Path folder) throws IOException {
        BulkComparison comparison =
                BulkRun.run(
                        BulkOptions.parse(
                                "--kills", System.getProperty("faults.bulk.kills", "2"),
                                "--documents", System.getProperty("faults.bulk.documents", "30"),
                                "--seed", System.getProperty("faults.bulk.seed", "7")),
                        folder,
                        Path.of("target", "hundeschule.war"));
        assertThat(comparison.report()).contains("both sides agree");
    }
}
