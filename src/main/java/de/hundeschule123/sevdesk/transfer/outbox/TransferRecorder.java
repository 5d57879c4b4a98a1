package de.hundeschule123.sevdesk.transfer.outbox;

import de.hundeschule123.document.DocumentCommitted;
import de.hundeschule123.sevdesk.connection.ConnectionHeld;
import de.hundeschule123.sevdesk.connection.ConnectionReleased;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.transfer.queue.Lane;
import de.hundeschule123.sevdesk.transfer.queue.TransferRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Records in the same transaction what happens elsewhere as moves of the outbox. */
@Dependent
class TransferRecorder {

    @Inject private Outbox outbox;
    @Inject private TransferRepository transfers;
    @Inject private Connections connections;
    @Inject private Event<TransferReady> ready;

    void record(@Observes DocumentCommitted committed) {
        outbox.record(committed);
    }

    void stop(@Observes ConnectionHeld held) {
        transfers.holdAll(held.school());
    }

    void goOn(@Observes ConnectionReleased released) {
        transfers.releaseAll(released.school(), connections.askedCases(released.school()));
        ready.fire(new TransferReady(released.school(), Lane.LIVE));
        ready.fire(new TransferReady(released.school(), Lane.BULK));
    }
}
