package de.hundeschule123.school.trail;

import de.hundeschule123.school.SchoolAct;
import de.hundeschule123.school.User;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Records sign-ins that were refused to a known person: the first of a place at once, what follows
 * within the minute as one entry with its count. Whoever guesses must not fill the trail.
 */
@ApplicationScoped
public class RefusedSignIns {

    private static final Logger LOG = Logger.getLogger(RefusedSignIns.class.getName());

    @Inject private Trail trail;
    @Inject private CurrentOrigin origin;
    @Inject private Clock clock;
    @Resource private ManagedScheduledExecutorService timer;

    private final RefusalCount count = new RefusalCount();
    private ScheduledFuture<?> rounds;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        rounds =
                timer.scheduleWithFixedDelay(
                        this::recordRepeated, 60_000, 60_000, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void end() {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }

    /**
     * Records that somebody was not let in as a person of a school.
     *
     * @param because in German words
     */
    public void record(User known, String because) {
        Entry entry =
                new Entry(
                        known.school(),
                        clock.instant(),
                        SchoolAct.SIGN_IN_REFUSED,
                        Actor.stranger(),
                        origin.find(),
                        known.getEmail(),
                        because,
                        1);
        if (count.isFirst(entry)) {
            trail.recordRepeated(entry);
        }
    }

    private void recordRepeated() {
        try {
            count.repeated(clock.instant()).forEach(trail::recordRepeated);
        } catch (RuntimeException fault) {
            // The rounds go on; each refusal stands in the operator's log all the same.
            LOG.log(Level.WARNING, "Refused sign-ins could not be recorded", fault);
        }
    }
}
