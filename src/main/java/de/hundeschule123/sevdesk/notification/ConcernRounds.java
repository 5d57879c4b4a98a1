package de.hundeschule123.sevdesk.notification;

import de.hundeschule123.school.SchoolId;
import de.hundeschule123.school.notification.Notices;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Has the schools judged again and again, as long as the server lives. Without a mail server nobody
 * is told, so nothing is judged: what is still wrong when there is one is told then.
 */
@ApplicationScoped
class ConcernRounds {

    private static final Logger LOG = Logger.getLogger(ConcernRounds.class.getName());

    @Resource private ManagedScheduledExecutorService timer;

    @Inject private ConcernRepository concerns;
    @Inject private ConcernJudge judge;
    @Inject private Notices notices;

    @Inject
    @ConfigProperty(name = "concern.sweep", defaultValue = "PT1M")
    private Duration pause;

    private ScheduledFuture<?> rounds;
    private boolean failing;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        if (notices.areTold()) {
            long millis = pause.toMillis();
            rounds =
                    timer.scheduleWithFixedDelay(
                            this::goRound, millis, millis, TimeUnit.MILLISECONDS);
        }
    }

    @PreDestroy
    void end() {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }

    /** One round; a fault in it (database away) must not end the rounds, and is told once. */
    private void goRound() {
        try {
            concerns.schools().forEach(this::judge);
            failing = false;
        } catch (RuntimeException fault) {
            Level level = failing ? Level.FINE : Level.WARNING;
            LOG.log(level, "The rounds of the concerns fail until further notice", fault);
            failing = true;
        }
    }

    /** What cannot be judged of one school must not keep the others from being told. */
    private void judge(SchoolId school) {
        try {
            judge.judge(school);
        } catch (RuntimeException fault) {
            LOG.log(
                    Level.WARNING,
                    fault,
                    () -> "School " + school.value() + " could not be judged, it is tried again");
        }
    }
}
