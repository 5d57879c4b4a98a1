package de.hundeschule123.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup that is put back as the operators' manual says, on a server that went on after it. */
class RestoredBackupIT {

    private static final String TOKEN = "c0ffee00000000000000000000000003";
    private static final int WAITING = 6;

    @TempDir private static Path folder;

    @Test
    void what_went_over_after_the_backup_is_adopted_instead_of_sent_again() throws Exception {
        try (Office office = new Office(folder)) {
            office.connect(TOKEN);
            office.putCustomer("ALT-1");
            List<Long> before = office.drafts("ALT-1", 3);
            commit(office, before);
            office.awaitTransferred(before);

            office.sevdesk().misbehave("UNAVAILABLE", 100, 1, 0);
            List<Long> waiting = office.drafts("ALT-1", WAITING);
            commit(office, waiting);
            office.server().stop();
            office.server().database().backUp();
            office.sevdesk().behave();
            office.server().start().awaitReady();
            office.awaitTransferred(waiting);
            office.assertOneVoucherEach(TOKEN, before.size() + waiting.size(), "HS-ALT-1");

            office.server().stop();
            office.server().database().restore();
            int saved = office.sevdesk().calls().path("saveVoucher").path("total").asInt();
            office.server().start().awaitReady();
            assertThat(office.server().log())
                    .contains("This database is another than this server has left");

            office.awaitTransferred(waiting);
            office.assertOneVoucherEach(TOKEN, before.size() + waiting.size(), "HS-ALT-1");
            assertThat(office.sevdesk().calls().path("saveVoucher").path("total").asInt())
                    .as("vouchers ever saved")
                    .isEqualTo(saved);
        }
    }

    private static void commit(Office office, List<Long> drafts) throws Exception {
        for (long draft : drafts) {
            office.commit(draft);
        }
    }
}
