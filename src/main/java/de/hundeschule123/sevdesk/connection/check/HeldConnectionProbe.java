package de.hundeschule123.sevdesk.connection.check;

import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.connection.ConnectionReport;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.Tester;
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
 * Probes schools that are held for a reason that may pass by itself: a token that could not be
 * tested because sevdesk was away, and sevdesk's own verdicts. The connection test is repeated
 * after growing pauses, so that the owner need not come back; while the refusal lasts it ends after
 * one call.
 */
@ApplicationScoped
class HeldConnectionProbe {

    private static final Logger LOG = Logger.getLogger(HeldConnectionProbe.class.getName());
    private static final Duration ROUND = Duration.ofSeconds(5);

    @Resource private ManagedScheduledExecutorService timer;

    @Inject private Connections connections;
    @Inject private CurrentSchool school;
    @Inject private ConnectionCheck test;

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

    /** One round; a fault in it (database away) must end neither it nor the rounds; told once. */
    void goRound() {
        try {
            connections.dueForTry().forEach(this::tryAgain);
            failing = false;
        } catch (RuntimeException fault) {
            Level level = failing ? Level.FINE : Level.WARNING;
            LOG.log(level, "The rounds for held connections fail until further notice", fault);
            failing = true;
        }
    }

    /** The fault of one school must not keep the others from their try. */
    private void tryAgain(SchoolId held) {
        try {
            if (connections.mayTry(held)) {
                ConnectionReport report = school.workingFor(held, () -> test.run(Tester.SELF));
                LOG.log(
                        Level.INFO,
                        "The held connection of {0} was tried again: {1}",
                        new Object[] {held, report.result()});
            }
        } catch (WrongState unreadable) {
            LOG.log(Level.WARNING, "The token of {0} cannot be tried", held);
        } catch (RuntimeException fault) {
            LOG.log(
                    Level.WARNING,
                    "The try of " + held + " failed; its next one is planned",
                    fault);
        }
    }
}
