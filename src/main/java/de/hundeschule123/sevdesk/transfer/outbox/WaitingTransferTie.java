package de.hundeschule123.sevdesk.transfer.outbox;

import de.hundeschule123.customer.CustomerTie;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.sevdesk.transfer.queue.Transfer;
import de.hundeschule123.sevdesk.transfer.queue.TransferState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Has an erasure wait for the documents of the customer that are on their way to sevdesk: they need
 * the customer to lie on the right contact.
 */
@ApplicationScoped
class WaitingTransferTie implements CustomerTie {

    private static final List<TransferState> UNDER_WAY =
            List.of(
                    TransferState.PENDING,
                    TransferState.RUNNING,
                    TransferState.RETRY,
                    TransferState.HELD);

    @Inject private SchoolRecords records;

    @Override
    public List<String> reasonsToWait(long customer) {
        long waiting =
                records.select(Transfer.class)
                        .where(
                                "e.state in :underWay and exists (select i from Invoice i"
                                        + " where i.id = e.documentId"
                                        + " and i.customer.id = :customer)")
                        .with("underWay", UNDER_WAY)
                        .with("customer", customer)
                        .count();
        return waiting == 0 ? List.of() : List.of(Texts.of("erasure.waits.transfers", waiting));
    }

    @Override
    public List<String> staysElsewhere(long customer) {
        return List.of();
    }

    /** What was transferred is a record of the books. */
    @Override
    public void forgetNames(long customer) {
        // Ids, amounts and sevdesk's answers alone: their words go after the time that is set.
    }

    @Override
    public void letGo(long customer) {
        // Without a committed document there is no transfer.
    }
}
