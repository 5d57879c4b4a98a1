package de.hundeschule123.sevdesk.backfill.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.connection.Activation;
import de.hundeschule123.sevdesk.job.Job;
import de.hundeschule123.sevdesk.transfer.queue.TransferState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Old documents wait for new ones. */
class BackfillFairnessIT extends OldStockIT {

    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    void new_invoices_of_the_same_and_of_another_school_pass_old_documents() throws Exception {
        List<Long> old = invoices(80);
        connect();
        SchoolId other = school();
        current.workingFor(
                other,
                () ->
                        setup.save(
                                Optional.of(
                                        new ApiToken(
                                                UUID.randomUUID().toString().replace("-", ""))),
                                Activation.ACTIVE));
        Job job = start(old);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> counted(TransferState.TRANSFERRED, old) > 0);

        for (int round = 0; round < 5; round++) {
            isInSevdeskSoon(school, anna);
            isInSevdeskSoon(other, customer(other, "Otto", "Ander" + round));
        }

        assertThat(counted(TransferState.PENDING, old)).as("old ones still wait").isPositive();
        assertThat(as(() -> jobs.get(job.getId())).isActive()).isTrue();
        current.workingFor(school, () -> backfills.stop(job.getId()));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !as(() -> jobs.get(job.getId())).isActive());
    }

    private void isInSevdeskSoon(SchoolId of, Customer customer) {
        long fresh =
                current.workingFor(
                        of,
                        () ->
                                invoicing
                                        .commit(invoicing.draft(customer, dates(), lines()).getId())
                                        .getId());
        await().pollInterval(Duration.ofMillis(50))
                .atMost(SOON)
                .until(
                        () ->
                                current.workingFor(of, () -> outbox.of(fresh))
                                                .orElseThrow()
                                                .getState()
                                        == TransferState.TRANSFERRED);
    }
}
