package de.hundeschule123.sevdesk.reconciliation;

import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.time.GermanTime;
import de.hundeschule123.school.CurrentSchool;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Starts the comparisons that schools have chosen to have each month. What was due while no server
 * ran, or while the school was not connected, is made up for: then all months since are compared in
 * one.
 */
@ApplicationScoped
class MonthlyReconciliation {

    private static final Logger LOG = Logger.getLogger(MonthlyReconciliation.class.getName());
    private static final int MINUTES = 10;

    @Inject private ScheduleRepository table;
    @Inject private Reconciliations reconciliations;
    @Inject private CurrentSchool current;
    @Inject private Clock clock;
    @Resource private ManagedScheduledExecutorService timer;

    private ScheduledFuture<?> rounds;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        rounds = timer.scheduleWithFixedDelay(this::look, 1, MINUTES, TimeUnit.MINUTES);
    }

    @PreDestroy
    void end() {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }

    /** Starts what is due; a fault in one school must not keep the others. */
    void look() {
        try {
            LocalDate today = clock.instant().atZone(GermanTime.ZONE).toLocalDate();
            table.takeOn(today).forEach(due -> begin(due, YearMonth.from(today)));
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "Nothing is compared now; the next round makes up", fault);
        }
    }

    private void begin(ScheduleRepository.Due due, YearMonth now) {
        try {
            current.workingFor(due.school(), () -> reconciliations.start(period(due.since(), now)));
            table.done(due, now.plusMonths(1));
        } catch (Declined notNow) {
            LOG.log(
                    Level.INFO,
                    "The monthly comparison of school {0} waits",
                    Long.toString(due.school().value()));
        } catch (RuntimeException fault) {
            LOG.log(
                    Level.WARNING,
                    "The monthly comparison of school " + due.school().value() + " waits",
                    fault);
        }
    }

    /** From the month before it was due to the one that is over now. */
    static ReconciledPeriod period(YearMonth since, YearMonth now) {
        return new ReconciledPeriod(
                since.minusMonths(1).atDay(1), now.minusMonths(1).atEndOfMonth());
    }
}
