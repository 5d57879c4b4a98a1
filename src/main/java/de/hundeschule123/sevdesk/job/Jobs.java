package de.hundeschule123.sevdesk.job;

import de.hundeschule123.platform.database.DatabaseRefusal;
import de.hundeschule123.platform.text.NotFound;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.Caller;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.school.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Starts, watches and stops the jobs of the current school. */
@ApplicationScoped
@Transactional
public class Jobs {

    @Inject private JobRepository table;
    @Inject private JobRunner runner;
    @Inject private DetachedWorks detachedWorks;
    @Inject private SchoolRecords records;
    @Inject private CurrentSchool school;
    @Inject private Clock clock;
    @Inject private Trail trail;

    /**
     * Starts a job; it goes on by itself, whatever becomes of the caller.
     *
     * @param parameters what it shall work on, for its steps to read; may be null
     * @throws AlreadyRunning when one of this kind is not over; see {@link #active}
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Job start(JobKind kind, String parameters) {
        if (isActive(kind)) {
            throw new AlreadyRunning(kind);
        }
        table.forgetExecutions();
        Job job = add(new Job(kind, parameters, starter(), clock.instant()));
        trail.recordApart(JobAct.JOB_STARTED, thing(job), null);
        runner.ask(job.getId());
        return job;
    }

    private static String thing(Job job) {
        return Texts.german(
                "trail.thing.job",
                Texts.german("trail.thing.job." + job.getKind()),
                job.getId().toString());
    }

    /** Of two people who start at once, the database lets one through. */
    private Job add(Job job) {
        try {
            return table.add(job);
        } catch (PersistenceException refused) {
            if (DatabaseRefusal.isDuplicate(refused)) {
                throw new AlreadyRunning(job.getKind());
            }
            throw refused;
        }
    }

    private String starter() {
        return school.caller().map(Caller::displayName).orElse(Texts.german("job.startedBySystem"));
    }

    private boolean isActive(JobKind kind) {
        return row(kind).filter(Job::isActive).isPresent();
    }

    /** The job of a kind that is not over, if there is one. */
    public Optional<Job> active(JobKind kind) {
        return latest(kind).filter(Job::isActive);
    }

    /** The jobs that are not over, at most one of each kind, in the order of the kinds. */
    public List<Job> active() {
        return records.select(Job.class).where("e.active = true").list().stream()
                .map(this::present)
                .filter(Job::isActive)
                .sorted(Comparator.comparing(Job::getKind))
                .toList();
    }

    /** The last job of a kind, over or not. */
    public Optional<Job> latest(JobKind kind) {
        return row(kind).map(this::present);
    }

    /** The last jobs of a kind, over or not, the latest first. */
    public List<Job> latest(JobKind kind, int most) {
        return records
                .select(Job.class)
                .where("e.kind = :kind")
                .with("kind", kind)
                .orderBy("e.startedAt desc, e.id desc")
                .page(0, most)
                .list()
                .stream()
                .map(this::present)
                .toList();
    }

    private Optional<Job> row(JobKind kind) {
        return records.select(Job.class)
                .where("e.kind = :kind")
                .with("kind", kind)
                .orderBy("e.startedAt desc, e.id desc")
                .first();
    }

    /**
     * The job with this id.
     *
     * @throws NotFound when it does not exist in this school
     */
    public Job get(long id) {
        return present(records.get(Job.class, id));
    }

    /** How far it is is asked anew: what it has set going moves by itself, and by people. */
    private Job present(Job job) {
        return job.mayHaveMoved()
                ? detachedWorks
                        .of(job.getKind())
                        .map(aftermath -> job.at(aftermath.stand(job.school(), job.getId())))
                        .orElse(job)
                : job;
    }

    /** The first documents that a job has left alone. */
    public List<LeftAlone> leftAlone(Job job, int most) {
        return detachedWorks
                .of(job.getKind())
                .map(work -> work.leftAlone(job.school(), job.getId(), most))
                .orElse(List.of());
    }

    /** Asks a job to stop after what it is just doing; without effect when it is over. */
    public void stop(long id) {
        Job job = records.get(Job.class, id);
        table.stop(job.school(), id);
        trail.record(JobAct.JOB_STOPPED, thing(job), null);
    }

    /** Wakes the waiting job of a kind, for what it waits for may be there. */
    public void wake(SchoolId of, JobKind kind) {
        table.wake(of, kind);
    }
}
