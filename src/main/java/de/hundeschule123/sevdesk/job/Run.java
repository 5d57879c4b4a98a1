package de.hundeschule123.sevdesk.job;

import de.hundeschule123.school.SchoolId;

/**
 * A run is one go at a job, from its beginning to its end or the end of its server; the steps of
 * the batch job report to it.
 */
public final class Run {

    private final String id;
    private final JobTable.Task task;
    private final JobTable jobs;
    private final Runs runs;

    Run(String id, JobTable.Task task, JobTable jobs, Runs runs) {
        this.id = id;
        this.task = task;
        this.jobs = jobs;
        this.runs = runs;
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
     * Counts what has been brought to an end, in a transaction of its own.
     *
     * @throws LostRun when another run has taken the job over
     */
    public void advance(Tally tally) {
        if (!jobs.advance(id, tally)) {
            throw new LostRun();
        }
    }

    /**
     * Says how far the job is, for work whose progress is counted elsewhere.
     *
     * @throws LostRun when another run has taken the job over
     */
    public void stand(long total, Tally tally) {
        if (!jobs.stand(id, total, tally)) {
            throw new LostRun();
        }
    }

    /** Whether a person has asked the job to stop, so that what waits is taken back. */
    public boolean isToStop() {
        return jobs.isToStop(id);
    }

    /**
     * Whether to go on; a step asks before each piece of work and returns quietly when not:
     * somebody has stopped the job, or the server is about to end and the next one goes on.
     */
    public boolean mayGoOn() {
        return !runs.isLeaving() && jobs.isWanted(id);
    }

    /** Tells people why the job does not get on at the moment, by the key of a text. */
    public void waitsFor(String reason) {
        jobs.waitFor(id, reason);
    }

    /** Tells people that the job gets on again. */
    public void waitsNoMore() {
        jobs.waitNoMore(id);
    }

    /** Tells people why the job will end as it does, by the key of a text. */
    public void explain(String message) {
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
