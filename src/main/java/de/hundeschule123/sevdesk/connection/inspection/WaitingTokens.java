package de.hundeschule123.sevdesk.connection.inspection;

import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.connection.Connections;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The round for tokens that could not be tested when they were saved because sevdesk was away: the
 * test is made up for, so that the owner need not come back.
 */
@ApplicationScoped
class WaitingTokens {

    private static final Logger LOG = Logger.getLogger(WaitingTokens.class.getName());
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    @Resource private ManagedScheduledExecutorService timer;

    @Inject private Connections connections;
    @Inject private CurrentSchool school;
    @Inject private ConnectionTest test;
    @Inject private Clock clock;

    private ScheduledFuture<?> rounds;

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

    /** One round; a fault in it (database away) must not end the rounds. */
    void goRound() {
        try {
            connections.waitingForTest(clock.instant().minus(PAUSE)).forEach(this::test);
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "A round for waiting tokens failed; the next one comes", fault);
        }
    }

    private void test(SchoolId waiting) {
        school.workingFor(waiting, () -> test.run());
    }
}
