package de.hundeschule123.sevdesk.transfer.dispatch;

import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.transfer.queue.PermitRepository;
import de.hundeschule123.sevdesk.transfer.queue.SchoolLane;
import de.hundeschule123.sevdesk.transfer.queue.TransferRepository;
import de.hundeschule123.sevdesk.transfer.queue.TransferTimes;
import de.hundeschule123.sevdesk.transfer.queue.WakeUpRepository;
import de.hundeschule123.sevdesk.transfer.removal.RemovalRecovery;
import de.hundeschule123.sevdesk.transfer.worker.StartupRecovery;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Wakes up for what nobody was woken for: retries that are due, calls that the broker lost, rows of
 * workers that died.
 */
@ApplicationScoped
class Sweeper {

    private static final Logger LOG = Logger.getLogger(Sweeper.class.getName());

    /** A lane is called again when nobody was called for this many rounds. */
    private static final int ROUNDS_UNHEARD = 3;

    /** How often it looks for transfers that are held although their school is open. */
    private static final int ROUNDS_BETWEEN_RELEASES = 20;

    @Resource private ManagedScheduledExecutorService clock;

    @Inject private TransferRepository transfers;
    @Inject private PermitRepository permits;
    @Inject private WakeUpRepository wakeUps;
    @Inject private Dispatcher dispatcher;
    @Inject private TransferTimes times;

    @Inject private Connections connections;
    @Inject private StartupRecovery settling;
    @Inject private RemovalRecovery removals;

    private ScheduledFuture<?> rounds;
    private int count;
    private boolean failing;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        sweep();
        long pause = times.sweep().toMillis();
        rounds = clock.scheduleWithFixedDelay(this::sweep, pause, pause, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void end() {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }

    /**
     * One round; a fault in it (database away) must not end the rounds. It is told once and not
     * every two seconds: a database is away for hours at times, and the log is read afterwards.
     */
    void sweep() {
        try {
            settling.in();
            removals.takeUp();
            int takenAway = transfers.takeAwayExpired();
            if (takenAway > 0) {
                LOG.log(Level.INFO, "{0} interrupted transfers are taken up again", takenAway);
            }
            if (count++ % ROUNDS_BETWEEN_RELEASES == 0) {
                releaseForgotten();
                removals.releaseForgotten();
            }
            Duration unheard = times.sweep().multipliedBy(ROUNDS_UNHEARD);
            wakeUps.unattended(unheard).forEach(this::callAll);
            if (failing) {
                LOG.info("The sweeper's rounds succeed again");
            }
            failing = false;
        } catch (RuntimeException fault) {
            Level level = failing ? Level.FINE : Level.WARNING;
            LOG.log(level, "The sweeper's rounds fail until further notice", fault);
            failing = true;
        }
    }

    /** As many as may work at once; after an outage one alone would take twice as long. */
    private void callAll(SchoolLane lane) {
        for (int i = 0; i < permits.parallel(lane.lane()); i++) {
            dispatcher.wake(lane.school(), lane.lane());
        }
    }

    /** A document committed in the very moment of its school's release is held by mistake. */
    private void releaseForgotten() {
        transfers.heldSchools().stream()
                .filter(connections::isOpen)
                .forEach(school -> transfers.releaseAll(school, connections.askedCases(school)));
    }
}
