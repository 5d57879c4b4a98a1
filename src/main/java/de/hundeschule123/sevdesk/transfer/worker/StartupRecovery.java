package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.platform.instance.ServerInstanceRepository;
import de.hundeschule123.sevdesk.contact.ContactSynchronizer;
import de.hundeschule123.sevdesk.transfer.queue.PermitRepository;
import de.hundeschule123.sevdesk.transfer.queue.TransferRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The settling in of a server that has started: it takes up what its earlier lives have left, and
 * only then its workers begin.
 *
 * <p>On a database that is not as its last life has left it, one restored from a backup, everything
 * that waits is looked up before it is sent: it may have gone over after the backup was taken.
 */
@ApplicationScoped
public class StartupRecovery {

    private static final Logger LOG = Logger.getLogger(StartupRecovery.class.getName());

    @Inject private ServerInstanceRepository instances;
    @Inject private TransferRepository transfers;
    @Inject private PermitRepository permits;
    @Inject private ContactSynchronizer contacts;
    @Inject private WorkerLifecycle lifecycle;

    private boolean done;

    /** Settles in, unless that is done; may be repeated after a fault. */
    public synchronized void in() {
        if (done) {
            return;
        }
        if (!instances.isAsLeft()) {
            int waiting = transfers.lookUpFirst();
            if (waiting > 0) {
                LOG.log(
                        Level.INFO,
                        "This database is another than this server has left: {0} documents are"
                                + " looked up before they are sent",
                        waiting);
            }
        }
        permits.releaseOfTheDead();
        contacts.takeUpFromTheDead();
        int takenUp = transfers.takeAwayFromTheDead();
        if (takenUp > 0) {
            LOG.log(Level.INFO, "{0} interrupted transfers are taken up again", takenUp);
        }
        instances.moveIn();
        done = true;
        lifecycle.open();
    }
}
