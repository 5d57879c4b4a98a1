package de.hundeschule123.sevdesk.reconciliation;

import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.Caller;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.OptionalInt;

/** Lets the owner choose the day of the month on which both sides are compared by themselves. */
@ApplicationScoped
@Transactional
public class MonthlyDay {

    /** The last day that every month has. */
    public static final int LAST = 28;

    @Inject private ScheduleRepository table;
    @Inject private CurrentSchool school;
    @Inject private Clock clock;
    @Inject private Trail trail;

    /** The chosen day; nothing where it is never done by itself. */
    public OptionalInt chosen() {
        return table.day(school.id());
    }

    /**
     * Chooses the day; what this day of the running month has missed is not made up for.
     *
     * @param day null for never
     * @throws de.hundeschule123.school.OwnerOnly for staff
     */
    public void choose(Integer day) {
        school.mustBeOwner();
        if (day == null) {
            table.end(school.id());
            trail.record(
                    ReconciliationAct.MONTHLY_RECONCILIATION_CHOSEN,
                    null,
                    Texts.german("reconciliation.monthly.never"));
            return;
        }
        if (day < 1 || day > LAST) {
            throw new Declined("reconciliation.monthly.form", LAST);
        }
        LocalDate today = LocalDate.now(clock);
        YearMonth month = YearMonth.from(today);
        table.choose(
                school.id(),
                day,
                today.getDayOfMonth() <= day ? month : month.plusMonths(1),
                school.caller().map(Caller::displayName).orElseThrow());
        trail.record(
                ReconciliationAct.MONTHLY_RECONCILIATION_CHOSEN,
                null,
                Texts.german("reconciliation.monthly.day", day));
    }
}
