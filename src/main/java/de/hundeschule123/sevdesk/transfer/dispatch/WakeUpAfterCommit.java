package de.hundeschule123.sevdesk.transfer.dispatch;

import de.hundeschule123.sevdesk.transfer.outbox.TransferReady;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Sends a wake-up once the transaction that made the work is safely through. */
@Dependent
class WakeUpAfterCommit {

    @Inject private Dispatcher dispatcher;

    void wakeUp(@Observes(during = TransactionPhase.AFTER_SUCCESS) TransferReady ready) {
        dispatcher.wake(ready.school(), ready.lane());
    }
}
