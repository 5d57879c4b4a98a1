package de.hundeschule123.sevdesk.transfer.queue;

import static de.hundeschule123.platform.database.Statements.LATER;
import static jakarta.transaction.Transactional.TxType.REQUIRED;
import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.school.SchoolId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;

/**
 * Breaks off calls for a school whose sevdesk is disturbed: after several faults in a row the
 * school pauses, longer each time. Its outage must not cost the others, and sevdesk may lock a
 * token that keeps failing.
 *
 * <p>A fault counts at once, in a transaction of its own: whoever gets the permit next must know.
 */
@ApplicationScoped
@Transactional(REQUIRES_NEW)
public class OutageBreakerRepository {

    private static final int FAULTS_BEFORE_PAUSE = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    /** Nobody begins anything while one finds out whether a refusal holds. */
    private static final Duration WHILE_ASKING = Duration.ofSeconds(5);

    private static final Duration LONGEST_WISH = Duration.ofHours(1);

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    @Inject private TransferTimes times;

    /** sevdesk answered as it should: faults and refusals so far are forgotten. */
    @Transactional(REQUIRED)
    public void succeeded(SchoolId school) {
        sql(
                        "update transfer_lane set failures = 0, refusals = 0"
                                + " where school_id = ? and lane = 'LIVE'"
                                + " and (failures > 0 or refusals > 0)",
                        school.value())
                .executeUpdate();
    }

    /**
     * Takes the right to find out whether a refusal holds, unless somebody has it; the school
     * pauses meanwhile.
     */
    public boolean mayAskAboutRefusal(SchoolId school, Duration longest) {
        boolean mine =
                sql(
                                        """
                                        insert into transfer_lane as l (school_id, lane, failures, refusal_asked_until)
                                        values (?, 'LIVE', 0, %s)
                                        on conflict (school_id, lane)
                                            do update set refusal_asked_until = excluded.refusal_asked_until
                                            where l.refusal_asked_until is null
                                              or l.refusal_asked_until < statement_timestamp()"""
                                                .formatted(LATER),
                                        school.value(),
                                        longest.toMillis())
                                .executeUpdate()
                        == 1;
        if (mine) {
            rest(school, WHILE_ASKING);
        }
        return mine;
    }

    /** Whether somebody is finding out whether a refusal holds: nobody else calls meanwhile. */
    @Transactional(REQUIRED)
    public boolean isRefusalAskedAbout(SchoolId school) {
        return !sql(
                        """
                        select 1 from transfer_lane where school_id = ? and lane = 'LIVE'
                          and refusal_asked_until >= statement_timestamp()""",
                        school.value())
                .getResultList()
                .isEmpty();
    }

    /** The refusal holds. */
    public void refusalHolds(SchoolId school) {
        answered(school, "0");
    }

    /** The refusal was not confirmed; how many there were in a row without an arrival. */
    public int refusalDoubted(SchoolId school) {
        return answered(school, "refusals + 1");
    }

    private int answered(SchoolId school, String refusals) {
        Object counted =
                sql(
                                """
                                update transfer_lane set refusal_asked_until = null,
                                    refusals = %s
                                where school_id = ? and lane = 'LIVE' returning refusals"""
                                        .formatted(refusals),
                                school.value())
                        .getSingleResult();
        return ((Number) counted).intValue();
    }

    /**
     * sevdesk asked for a pause (Retry-After); at most an hour is believed. Neither a shorter wish
     * nor a pause of our own ends it sooner.
     */
    public void pause(SchoolId school, Duration wish) {
        Duration pause = wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish;
        // One after the other, so that nobody locks the two rows the other way round.
        for (Lane lane : Lane.values()) {
            sql(
                            """
                            insert into transfer_lane
                                (school_id, lane, failures, not_before, asked_until)
                            values (?, ?, 0, %1$s, %1$s)
                            on conflict (school_id, lane) do update set
                                asked_until = greatest(transfer_lane.asked_until,
                                    excluded.asked_until),
                                not_before = greatest(transfer_lane.asked_until,
                                    excluded.not_before)"""
                                    .formatted(LATER),
                            school.value(),
                            lane.name(),
                            pause.toMillis(),
                            pause.toMillis())
                    .executeUpdate();
        }
    }

    /** A pause of our own. */
    public void rest(SchoolId school, Duration pause) {
        for (Lane lane : Lane.values()) {
            sql(
                            """
                            insert into transfer_lane (school_id, lane, failures, not_before)
                            values (?, ?, 0, %s)
                            on conflict (school_id, lane) do update set
                                not_before = greatest(transfer_lane.asked_until,
                                    excluded.not_before)"""
                                    .formatted(LATER),
                            school.value(),
                            lane.name(),
                            pause.toMillis())
                    .executeUpdate();
        }
    }

    /**
     * A person wants it tried now: our own pause ends, what sevdesk has asked for does not. The
     * faults stay counted, so that the next one stops the school again at once.
     */
    @Transactional(REQUIRED)
    public void endOwnPause(SchoolId school) {
        for (Lane lane : Lane.values()) {
            sql(
                            """
                            update transfer_lane set not_before = asked_until
                            where school_id = ? and lane = ?
                              and not_before > statement_timestamp()""",
                            school.value(),
                            lane.name())
                    .executeUpdate();
        }
    }

    /** sevdesk was disturbed; after several times in a row the school pauses, longer each time. */
    public void disturbed(SchoolId school) {
        Object counted =
                sql(
                                """
                                insert into transfer_lane (school_id, lane, failures)
                                values (?, 'LIVE', 1)
                                on conflict (school_id, lane)
                                    do update set failures = transfer_lane.failures + 1
                                returning failures""",
                                school.value())
                        .getSingleResult();
        int failures = ((Number) counted).intValue();
        if (failures >= FAULTS_BEFORE_PAUSE) {
            rest(school, pauseAfter(failures));
        }
    }

    private Duration pauseAfter(int failures) {
        int doublings = Math.min((failures - FAULTS_BEFORE_PAUSE) / FAULTS_BEFORE_PAUSE, 10);
        Duration first =
                FIRST_PAUSE.compareTo(times.longestBackoff()) < 0
                        ? FIRST_PAUSE
                        : times.longestBackoff();
        Duration pause = first.multipliedBy(1L << doublings);
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private Query sql(String statement, Object... parameters) {
        return Statements.of(entities, statement, parameters);
    }
}
