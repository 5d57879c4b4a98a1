package de.hundeschule123.sevdesk.transfer.removal;

import de.hundeschule123.sevdesk.connection.Connections;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Takes up removals that nobody works on any more: their server died, or was away too long. */
@ApplicationScoped
public class RemovalRecovery {

    private static final Logger LOG = Logger.getLogger(RemovalRecovery.class.getName());

    @Inject private RemovalRepository removals;
    @Inject private Connections connections;

    private boolean settled;

    /** Takes up what can be taken up now; once, what earlier lives of this server have left. */
    public synchronized void takeUp() {
        int takenUp = removals.takeAwayExpired();
        if (!settled) {
            takenUp += removals.takeAwayFromTheDead();
            settled = true;
        }
        if (takenUp > 0) {
            LOG.log(Level.INFO, "{0} interrupted removals are taken up again", takenUp);
        }
    }

    /** A removal ordered in the very moment of its school's release is held by mistake. */
    public void releaseForgotten() {
        removals.heldSchools().stream().filter(connections::isOpen).forEach(removals::releaseAll);
    }
}
