package de.hundeschule123.sevdesk.job;

import static de.hundeschule123.platform.database.Statements.LATER;
import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.school.SchoolRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The statements by which jobs move on, each bound to the run that holds the job: a run that was
 * away longer than its lease has lost it and writes nothing more.
 */
@ApplicationScoped
@Transactional(REQUIRES_NEW)
class JobTable {

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    @Inject private SchoolRecords records;

    /** Adds a job to the current school; the database refuses a second active one of its kind. */
    Job add(Job job) {
        records.add(job);
        records.flush();
        return job;
    }

    /** What a run has to know of its job. */
    record Task(long job, SchoolId school, JobKind kind, String parameters) {}

    /** Takes a job for a run, unless it is over or another run holds it. */
    Optional<Task> take(long job, String run, Duration lease) {
        int taken =
                sql(
                                """
                                update sevdesk_job set run = ?, runs = runs + 1,
                                    fruitless_runs = fruitless_runs + 1, message = null,
                                    execution_id = null, lease_until = %s
                                where id = ? and active
                                  and (lease_until is null or lease_until < current_timestamp)"""
                                        .formatted(LATER),
                                run,
                                lease.toMillis(),
                                job)
                        .executeUpdate();
        return taken == 1 ? task(run) : Optional.empty();
    }

    /** The job that a run holds. */
    Optional<Task> task(String run) {
        return rows(
                        "select id, school_id, kind, parameters from sevdesk_job"
                                + " where run = ? and active",
                        run)
                .map(
                        row ->
                                new Task(
                                        ((Number) row[0]).longValue(),
                                        new SchoolId(((Number) row[1]).longValue()),
                                        JobKind.valueOf((String) row[2]),
                                        (String) row[3]))
                .findFirst();
    }

    /** Writes down under which number the batch runtime knows a run. */
    void started(String run, long execution) {
        sql("update sevdesk_job set execution_id = ? where run = ?", execution, run)
                .executeUpdate();
    }

    /** Keeps a job for another lease, as a sign of life. */
    void renew(String run, Duration lease) {
        sql(
                        "update sevdesk_job set lease_until = %s where run = ? and active"
                                .formatted(LATER),
                        lease.toMillis(),
                        run)
                .executeUpdate();
    }

    /** Sets how much there is to do and counts from zero; whether the run still holds the job. */
    boolean begin(String run, long total) {
        return sql(
                                """
                                update sevdesk_job set total = ?, done = 0, failed = 0, skipped = 0,
                                    waits_for = null
                                where run = ? and active""",
                                total,
                                run)
                        .executeUpdate()
                == 1;
    }

    /** Counts what a step brought to an end; whether the run still holds the job. */
    boolean advance(String run, Tally tally) {
        return sql(
                                """
                                update sevdesk_job set done = done + ?, failed = failed + ?,
                                    skipped = skipped + ?,
                                    fruitless_runs = case
                                        when done + failed + skipped + ? > furthest then 0
                                        else fruitless_runs end,
                                    furthest = greatest(furthest, done + failed + skipped + ?)
                                where run = ? and active""",
                                tally.done(),
                                tally.failed(),
                                tally.skipped(),
                                tally.sum(),
                                tally.sum(),
                                run)
                        .executeUpdate()
                == 1;
    }

    /** Sets how much there is to do and how far it is; whether the run still holds the job. */
    boolean stand(String run, long total, Tally tally) {
        return sql(
                                """
                                update sevdesk_job set total = ?, done = ?, failed = ?, skipped = ?,
                                    fruitless_runs = case when ? > furthest then 0
                                        else fruitless_runs end,
                                    furthest = greatest(furthest, ?)
                                where run = ? and active""",
                                total,
                                tally.done(),
                                tally.failed(),
                                tally.skipped(),
                                tally.sum(),
                                tally.sum(),
                                run)
                        .executeUpdate()
                == 1;
    }

    /** Whether a run still holds its job and nobody has asked it to stop. */
    boolean isWanted(String run) {
        return rows("select id, state from sevdesk_job where run = ? and state = 'RUNNING'", run)
                .findFirst()
                .isPresent();
    }

    /** Whether somebody has asked the run's job to stop. */
    boolean isToStop(String run) {
        return rows("select id, state from sevdesk_job where run = ? and state = 'STOPPING'", run)
                .findFirst()
                .isPresent();
    }

    /** Writes down why the job will end as it does. */
    void explain(String run, String message) {
        sql("update sevdesk_job set message = ? where run = ? and active", message, run)
                .executeUpdate();
    }

    /** Writes down why a job does not get on. */
    void waitFor(String run, String reason) {
        sql(
                        """
                        update sevdesk_job set waits_for = ?
                        where run = ? and active and (waits_for is null or waits_for <> ?)""",
                        reason,
                        run,
                        reason)
                .executeUpdate();
    }

    /** Writes down that a job gets on again. */
    void waitNoMore(String run) {
        sql(
                        """
                        update sevdesk_job set waits_for = null
                        where run = ? and active and waits_for is not null""",
                        run)
                .executeUpdate();
    }

    /** Ends a job that went through, or to where somebody stopped it. */
    void complete(String run) {
        sql(
                        """
                        update sevdesk_job set active = null, lease_until = null,
                            ended_at = current_timestamp,
                            state = case when state = 'STOPPING' then 'STOPPED' else 'COMPLETED' end
                        where run = ? and active""",
                        run)
                .executeUpdate();
    }

    /** Lays a job down for the next run, unless a reason was given why it cannot go on. */
    boolean layDown(String run) {
        return sql(
                                """
                                update sevdesk_job set lease_until = null
                                where run = ? and active and message is null""",
                                run)
                        .executeUpdate()
                == 1;
    }

    /** Ends a job that cannot go on; a message that was given before stays. */
    void fail(String run, String message) {
        sql(
                        """
                        update sevdesk_job set active = null, lease_until = null,
                            ended_at = current_timestamp, state = 'FAILED',
                            message = coalesce(message, ?)
                        where run = ? and active""",
                        message,
                        run)
                .executeUpdate();
    }

    /** Asks a job to stop; whether it was running. The wish gets tries of its own to be heard. */
    boolean stop(SchoolId school, long job) {
        return sql(
                                """
                                update sevdesk_job set state = 'STOPPING', fruitless_runs = 0
                                where id = ? and school_id = ? and state = 'RUNNING'""",
                                job,
                                school.value())
                        .executeUpdate()
                == 1;
    }

    /**
     * Jobs that are not over and that no run holds: never begun, or their server died. Those that
     * are to stop are among them: only a run can take back what its job has promised.
     */
    List<Long> abandoned() {
        List<?> ids =
                sql("""
                                select id from sevdesk_job where active
                                  and (lease_until is null or lease_until < current_timestamp)""")
                        .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /**
     * Ends jobs that kill every server: so many runs, one after the other, did not come further
     * than those before them.
     */
    int giveUp(int mostFruitlessRuns) {
        return sql(
                        """
                        update sevdesk_job set active = null, ended_at = current_timestamp,
                            state = 'FAILED', message = 'job.interruptedTooOften'
                        where active and fruitless_runs >= ?
                          and (lease_until is null or lease_until < current_timestamp)""",
                        mostFruitlessRuns)
                .executeUpdate();
    }

    private Stream<Object[]> rows(String statement, Object... parameters) {
        List<?> rows = sql(statement, parameters).getResultList();
        return rows.stream().map(Object[].class::cast);
    }

    private Query sql(String statement, Object... parameters) {
        return Statements.of(entities, statement, parameters);
    }
}
