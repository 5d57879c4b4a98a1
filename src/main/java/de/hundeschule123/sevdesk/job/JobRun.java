package de.hundeschule123.sevdesk.job;

import de.hundeschule123.school.SchoolId;
import jakarta.batch.runtime.context.JobContext;
import java.time.Duration;
import java.util.Optional;

/**
 * A run is one go at a job, an execution of its batch job: from a start or restart to its end, or
 * the end of its server. The steps of the batch job report to it.
 */
public final class JobRun {

    /**
     * The exit status of a step that does not go on now: the batch job stops with it and names the
     * step to begin with when it is restarted.
     */
    public static final String NOT_NOW = "NOT_NOW";

    private final String id;
    private final JobRepository.Task task;
    private final JobRepository jobs;
    private final JobRunner runner;
    private int waits;

    JobRun(String id, JobRepository.Task task, JobRepository jobs, JobRunner runner) {
        this.id = id;
        this.task = task;
        this.jobs = jobs;
        this.runner = runner;
        this.waits = task.waits();
    }

    /** The name of the run that a batch job belongs to. */
    public static String of(JobContext context) {
        return context.getProperties().getProperty(JobRunner.RUN);
    }

    /** The school to work for; nobody is signed in on a batch thread. */
    public SchoolId school() {
        return task.school();
    }

    public long job() {
        return task.job();
    }

    /** What to work on, as it was given at the start; may be null. */
    public String parameters() {
        return task.parameters();
    }

    /**
     * Says how much there is to do and counts from zero.
     *
     * @throws LostRun when another run has taken the job over
     */
    public void begin(long total) {
        if (!jobs.begin(id, total)) {
            throw new LostRun();
        }
    }

    /**
     * Counts what has been brought to an end, within the caller's transaction: both stand or fall
     * together, and until its end no other run takes the job over.
     *
     * @throws LostRun when another run has taken the job over
     */
    public void advance(ItemCounts counts) {
        if (!jobs.advance(id, counts)) {
            throw new LostRun();
        }
    }

    /**
     * Whether to go on; a step that is one long act asks in between and ends with {@link #NOT_NOW}
     * when not: somebody has stopped the job, or the server is about to end and the next one goes
     * on.
     */
    public boolean mayGoOn() {
        return !runner.isLeaving() && jobs.isWanted(id);
    }

    /** How many times in a row the job has had to wait. */
    public int waits() {
        return waits;
    }

    /**
     * Says that the job cannot go on now but after a pause; the step then ends with {@link
     * #NOT_NOW}.
     *
     * @param reason what people are told, if anything
     */
    public void waitFor(Duration pause, Optional<WaitReason> reason) {
        jobs.waitFor(id, pause, reason);
    }

    /** Tells people that the job gets on again, if it had to wait. */
    public void waitsNoMore() {
        if (waits > 0) {
            jobs.waitNoMore(id);
            waits = 0;
        }
    }

    /** Tells people why the job will end as it does. */
    public void explain(JobMessage message) {
        jobs.explain(id, message);
    }

    /** The news that another server holds the job now, because this one gave no sign of life. */
    static final class LostRun extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        LostRun() {
            super("the job has been taken over");
        }
    }
}
