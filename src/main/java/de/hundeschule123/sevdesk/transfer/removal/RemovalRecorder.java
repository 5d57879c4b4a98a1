package de.hundeschule123.sevdesk.transfer.removal;

import de.hundeschule123.sevdesk.connection.ConnectionHeld;
import de.hundeschule123.sevdesk.connection.ConnectionReleased;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Records in the same transaction what happens to a connection as moves of its removals. */
@Dependent
class RemovalRecorder {

    @Inject private RemovalRepository removals;

    void stop(@Observes ConnectionHeld held) {
        removals.holdAll(held.school());
    }

    void goOn(@Observes ConnectionReleased released) {
        removals.releaseAll(released.school());
    }
}
