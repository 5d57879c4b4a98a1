package de.hundeschule123.sevdesk.transfer.outbox;

import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.sevdesk.connection.Connections;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

/**
 * The promises for documents of the current school that were committed long ago: made many at a
 * time, always in the bulk lane, taken back as long as nobody has begun.
 */
@ApplicationScoped
@Transactional
public class Backlog {

    @Inject private SchoolRecords records;
    @Inject private CurrentSchool school;
    @Inject private Connections connections;
    @Inject private TransferTable transfers;
    @Inject private Clock clock;
    @Inject private Event<TransferReady> ready;

    /**
     * A document to bring over.
     *
     * @param after the invoice whose voucher must be there first, for a cancellation; else null
     */
    public record Old(long document, Long after) {}

    /**
     * Promises to bring documents over that have no transfer yet; the database refuses a second.
     */
    public void promise(Collection<Old> documents) {
        boolean held = !connections.current().isOpen();
        for (Old old : documents) {
            records.add(
                    new Transfer(old.document(), Lane.BULK, old.after(), held, clock.instant()));
        }
        wake(documents);
    }

    /** Tries failed documents again, behind everything new. */
    public void again(Collection<Long> documents) {
        for (Long document : documents) {
            transfers.againInBulk(school.id(), document);
        }
        wake(documents);
    }

    private void wake(Collection<?> documents) {
        if (!documents.isEmpty()) {
            ready.fire(new TransferReady(school.id(), Lane.BULK));
        }
    }

    /** Takes promises back that nobody has begun to keep; how many there were. */
    public int withdraw(List<Long> documents) {
        return documents.isEmpty() ? 0 : transfers.withdraw(school.id(), documents);
    }
}
