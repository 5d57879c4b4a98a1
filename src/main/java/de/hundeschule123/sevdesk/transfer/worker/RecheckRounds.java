package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.transfer.queue.Recheck;
import de.hundeschule123.sevdesk.transfer.queue.RecheckRepository;
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

/** Has documents looked up again that are due for it, a few at a time. */
@ApplicationScoped
class RecheckRounds {

    private static final Logger LOG = Logger.getLogger(RecheckRounds.class.getName());
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final Duration IF_NOT_ANSWERED = Duration.ofMinutes(5);
    private static final int MOST = 5;

    @Resource private ManagedScheduledExecutorService timer;

    @Inject private RecheckRepository rechecks;
    @Inject private DoubleVoucherCheck check;

    private ScheduledFuture<?> rounds;
    private boolean failing;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        rounds =
                timer.scheduleWithFixedDelay(
                        this::goRound, ROUND.toMillis(), ROUND.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void end() {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }

    /** One round; a fault in it (database away) must not end the rounds, and is told once. */
    void goRound() {
        try {
            rechecks.take(MOST, IF_NOT_ANSWERED).forEach(this::look);
            failing = false;
        } catch (RuntimeException fault) {
            Level level = failing ? Level.FINE : Level.WARNING;
            LOG.log(level, "The rounds of second looks fail until further notice", fault);
            failing = true;
        }
    }

    private void look(Recheck recheck) {
        try {
            check.look(recheck);
        } catch (SevdeskFailure unanswered) {
            LOG.log(
                    Level.INFO,
                    "Document {0} is looked up later: {1}",
                    new Object[] {Long.toString(recheck.document()), unanswered.getMessage()});
        }
    }
}
