package de.hundeschule123.sevdesk.job;

import static de.hundeschule123.platform.database.Statements.LATER;
import static jakarta.transaction.Transactional.TxType.REQUIRED;
import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import de.hundeschule123.platform.database.Lease;
import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.platform.instance.ServerInstance;
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
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Moves jobs on, each statement bound to the run that holds the job: a run that was away longer
 * than its lease has lost the job and writes nothing more for it.
 */
@ApplicationScoped
@Transactional(REQUIRES_NEW)
class JobRepository {

    /**
     * A job that no living run holds: never begun, waiting, or its server has died. Earlier lives
     * of this server are over for certain; others are given up when their lease has run out.
     */
    private static final String FREE = "(%s or %s)".formatted(Lease.FREE, Lease.OF_THE_DEAD);

    /**
     * Its pause is over. The server that has begun it goes first: it still has in memory what it
     * has read.
     */
    private static final String AWAKE =
            """
            (wake_at is null or wake_at <= current_timestamp
                - case when holder = ? then interval '0' second else interval '5' second end)""";

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    @Inject private SchoolRecords records;
    @Inject private ServerInstance instance;

    /** Adds a job to the current school; the database refuses a second active one of its kind. */
    Job add(Job job) {
        records.add(job);
        records.flush();
        return job;
    }

    /**
     * What a run has to know of its job.
     *
     * @param waits how many times in a row it had to wait
     */
    record Task(long job, SchoolId school, JobKind kind, String parameters, int waits) {}

    /**
     * A job that was taken for a run.
     *
     * @param execution under which number the batch runtime knows the last run, if there was one
     * @param fruitless how many runs in a row have not got on
     */
    record Taken(Task task, OptionalLong execution, int fruitless) {}

    /** Takes a job for a run, unless it has nothing left to do or another run holds it. */
    Optional<Taken> take(long job, String run, Duration lease) {
        int taken =
                sql(
                                """
                                update sevdesk_job set run = ?, holder = ?, %s,
                                    wake_at = null, message = null,
                                    fruitless_runs = fruitless_runs + 1
                                where id = ? and state = 'RUNNING' and not work_done
                                  and %s and %s"""
                                        .formatted(Lease.TAKEN, FREE, AWAKE),
                                run,
                                instance.name(),
                                lease.toMillis(),
                                job,
                                instance.anyOfThisServer(),
                                instance.thisOne(),
                                instance.name())
                        .executeUpdate();
        return taken == 1 ? taken(run) : Optional.empty();
    }

    private Optional<Taken> taken(String run) {
        return rows("select execution_id, fruitless_runs from sevdesk_job where run = ?", run)
                .map(
                        row ->
                                new Taken(
                                        task(run).orElseThrow(),
                                        row[0] == null
                                                ? OptionalLong.empty()
                                                : OptionalLong.of(((Number) row[0]).longValue()),
                                        ((Number) row[1]).intValue()))
                .findFirst();
    }

    /** The job that a run holds. */
    Optional<Task> task(String run) {
        return rows(
                        "select id, school_id, kind, parameters, waits from sevdesk_job"
                                + " where run = ? and active and not work_done",
                        run)
                .map(
                        row ->
                                new Task(
                                        ((Number) row[0]).longValue(),
                                        new SchoolId(((Number) row[1]).longValue()),
                                        JobKind.valueOf((String) row[2]),
                                        (String) row[3],
                                        ((Number) row[4]).intValue()))
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
                        "update sevdesk_job set %s where run = ? and active".formatted(Lease.TAKEN),
                        lease.toMillis(),
                        run)
                .executeUpdate();
    }

    /** Sets how much there is to do and counts from zero; whether the run still holds the job. */
    boolean begin(String run, long total) {
        return sql(
                                """
                                update sevdesk_job set total = ?, done = 0, failed = 0, skipped = 0
                                where run = ? and active""",
                                total,
                                run)
                        .executeUpdate()
                == 1;
    }

    /**
     * Counts what a step brought to an end, in the transaction that does so; whether the run still
     * holds the job. Until that transaction ends nobody takes the job from the run.
     */
    @Transactional(REQUIRED)
    boolean advance(String run, ItemCounts counts) {
        return sql(
                                """
                                update sevdesk_job set done = done + ?, failed = failed + ?,
                                    skipped = skipped + ?, fruitless_runs = 0
                                where run = ? and active""",
                                counts.done(),
                                counts.failed(),
                                counts.skipped(),
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

    /** Runs of this server whose jobs somebody has asked to stop. */
    List<String> toStop() {
        List<?> runs =
                sql(
                                """
                                select run from sevdesk_job
                                where state = 'STOPPING' and not work_done and holder = ?""",
                                instance.name())
                        .getResultList();
        return runs.stream().map(String.class::cast).toList();
    }

    /** Writes down why the job will end as it does. */
    void explain(String run, JobMessage message) {
        sql("update sevdesk_job set message = ? where run = ? and active", message.word(), run)
                .executeUpdate();
    }

    /** Lets a job wait, and writes down why, if people shall know. */
    void waitFor(String run, Duration pause, Optional<WaitReason> reason) {
        sql(
                        """
                        update sevdesk_job set wake_at = %s, waits = waits + 1, waits_for = ?,
                            fruitless_runs = 0
                        where run = ? and active"""
                                .formatted(LATER),
                        pause.toMillis(),
                        reason.map(WaitReason::word).orElse(null),
                        run)
                .executeUpdate();
    }

    /** Writes down that a job gets on again. */
    void waitNoMore(String run) {
        sql(
                        """
                        update sevdesk_job set waits = 0, waits_for = null
                        where run = ? and active and waits > 0""",
                        run)
                .executeUpdate();
    }

    /** Wakes a waiting job at once. */
    @Transactional(REQUIRED)
    void wake(SchoolId school, JobKind kind) {
        sql(
                        """
                        update sevdesk_job set wake_at = current_timestamp
                        where school_id = ? and kind = ? and active and wake_at is not null""",
                        school.value(),
                        kind.name())
                .executeUpdate();
    }

    /** Lays a job down that has told when it wants to go on; whether it has. */
    boolean rest(String run) {
        return sql(
                                """
                                update sevdesk_job set lease_until = null
                                where run = ? and state = 'RUNNING' and wake_at is not null""",
                                run)
                        .executeUpdate()
                == 1;
    }

    /** The batch job of a run is through; what it has set going may go on. */
    void endWork(String run) {
        sql(
                        """
                        update sevdesk_job set work_done = true, run = null, lease_until = null,
                            wake_at = null, waits = 0, waits_for = null
                        where run = ? and active""",
                        run)
                .executeUpdate();
    }

    /** The batch job of a run has stopped because somebody asked for it; whether that is so. */
    boolean endStoppedWork(String run) {
        return sql(
                                """
                                update sevdesk_job set work_done = true, run = null,
                                    lease_until = null, wake_at = null, waits = 0, waits_for = null
                                where run = ? and state = 'STOPPING'""",
                                run)
                        .executeUpdate()
                == 1;
    }

    /** Ends the work of a job that is to stop and that no run holds: nothing of it begins anew. */
    void endStoppedWork(long job) {
        sql(
                        """
                        update sevdesk_job set work_done = true, run = null, lease_until = null,
                            wake_at = null, waits = 0, waits_for = null
                        where id = ? and state = 'STOPPING' and %s"""
                                .formatted(FREE),
                        job,
                        instance.anyOfThisServer(),
                        instance.thisOne())
                .executeUpdate();
    }

    /**
     * Lays a job down for the next run after a pause, unless a reason was given why it cannot go
     * on.
     */
    boolean layDown(String run, Duration pause) {
        return sql(
                                """
                                update sevdesk_job set lease_until = null, wake_at = %s
                                where run = ? and active and message is null"""
                                        .formatted(LATER),
                                pause.toMillis(),
                                run)
                        .executeUpdate()
                == 1;
    }

    /** Ends a job that cannot go on; a message that was given before stays. */
    void fail(String run, JobMessage message) {
        sql(
                        """
                        update sevdesk_job set active = null, lease_until = null, wake_at = null,
                            ended_at = current_timestamp, state = 'FAILED',
                            message = coalesce(message, ?)
                        where run = ? and active""",
                        message.word(),
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

    /** A job that somebody has to look after. */
    record Open(long job, SchoolId school, JobKind kind, boolean toStop, boolean workDone) {}

    /** Jobs that are not over and that no run holds, or only until now. */
    List<Open> open() {
        return rows(
                        """
                        select id, school_id, kind, state, work_done from sevdesk_job
                        where active and (work_done or %s and (state = 'STOPPING' or %s))
                        order by id"""
                                .formatted(FREE, AWAKE),
                        instance.anyOfThisServer(),
                        instance.thisOne(),
                        instance.name())
                .map(
                        row ->
                                new Open(
                                        ((Number) row[0]).longValue(),
                                        new SchoolId(((Number) row[1]).longValue()),
                                        JobKind.valueOf((String) row[2]),
                                        JobState.STOPPING.name().equals(row[3]),
                                        (Boolean) row[4]))
                .toList();
    }

    /** Ends a job whose work is done, as it stands. */
    void settle(long job) {
        sql(
                        """
                        update sevdesk_job set active = null, ended_at = current_timestamp,
                            state = case when state = 'STOPPING' then 'STOPPED' else 'COMPLETED' end
                        where id = ? and active and work_done""",
                        job)
                .executeUpdate();
    }

    /** Ends a job whose work is done and nothing of which is under way any more. */
    void settle(long job, WorkProgress progress) {
        sql(
                        """
                        update sevdesk_job set active = null, ended_at = current_timestamp,
                            state = case when state = 'STOPPING' then 'STOPPED' else 'COMPLETED' end,
                            total = ?, done = ?, failed = ?, skipped = ?
                        where id = ? and active and work_done""",
                        progress.total(),
                        progress.over().done(),
                        progress.over().failed(),
                        progress.over().skipped(),
                        job)
                .executeUpdate();
    }

    /** Ends jobs that kill every server: so many runs, one after the other, did not get on. */
    int giveUp(int mostFruitlessRuns) {
        return sql(
                        """
                        update sevdesk_job set active = null, ended_at = current_timestamp,
                            state = 'FAILED', message = ?, wake_at = null
                        where state = 'RUNNING' and not work_done and fruitless_runs >= ?
                          and %s"""
                                .formatted(FREE),
                        JobMessage.INTERRUPTED_TOO_OFTEN.word(),
                        mostFruitlessRuns,
                        instance.anyOfThisServer(),
                        instance.thisOne())
                .executeUpdate();
    }

    /** Removes what the batch runtime has written down of jobs that are over for a day. */
    void forgetExecutions() {
        String over =
                """
                select e.jobinstanceid from batch.jbatchexecutioninstancedata e
                    join sevdesk_job j on j.execution_id = e.jobexecid
                where j.ended_at < current_timestamp - interval '1' day""";
        sql("delete from batch.jbatchcheckpointdata"
                        + " where split_part(id, ',', 1) in (select cast(o.jobinstanceid as text)"
                        + " from ("
                        + over
                        + ") o)")
                .executeUpdate();
        sql("delete from batch.jbatchjobinstancedata where jobinstanceid in (" + over + ")")
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
