package de.hundeschule123.sevdesk.job;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The runs on this server: begun by the batch runtime, kept alive by a pulse, and taken over where
 * another server has died.
 *
 * <p>The batch repository is not asked to restart anything: it may lag behind or be lost. The row
 * of the job is the truth, and jobs are idempotent, so a new run begins at the beginning.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class Runs {

    /** The parameter by which the steps of a batch job find their run. */
    static final String RUN = "run";

    private static final Logger LOG = Logger.getLogger(Runs.class.getName());

    /**
     * After so many interrupted runs without any progress the job itself is what kills the servers;
     * one that gets on may be interrupted as often as servers are.
     */
    private static final int MOST_FRUITLESS_RUNS = 10;

    private static final Duration ATTENTION = Duration.ofMillis(250);

    @Resource private ManagedScheduledExecutorService clock;

    @Inject private JobTable jobs;
    @Inject private JobTimes times;

    private final Map<String, Long> executions = new ConcurrentHashMap<>();
    private final Queue<Long> asked = new ConcurrentLinkedQueue<>();
    private volatile boolean leaving;
    private List<ScheduledFuture<?>> rounds = List.of();

    void open(@Observes @Initialized(ApplicationScoped.class) Object start) {
        rounds = List.of(every(times.pulse(), this::pulse), every(ATTENTION, this::beginAsked));
    }

    private ScheduledFuture<?> every(Duration pause, Runnable round) {
        return clock.scheduleWithFixedDelay(
                round, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    void leave(@Observes @BeforeDestroyed(ApplicationScoped.class) Object end) {
        leaving = true;
    }

    @PreDestroy
    void close() {
        leaving = true;
        rounds.forEach(round -> round.cancel(false));
    }

    /** Whether this server is about to end; its jobs stay open for the next one. */
    boolean isLeaving() {
        return leaving;
    }

    /**
     * The run behind the property {@code run} of a batch job.
     *
     * @throws IllegalStateException when the run no longer holds its job
     */
    public Run get(String run) {
        return new Run(run, jobs.task(run).orElseThrow(Run.LostRun::new), jobs, this);
    }

    /**
     * Asks for a run of a new job. It begins on a thread of this class and not on the caller's: a
     * batch thread inherits what the container knows of the thread that began it, also the things
     * of a request that is closed long before the job is over.
     */
    void ask(long job) {
        asked.add(job);
    }

    private void beginAsked() {
        try {
            for (Long job = asked.poll(); job != null && !leaving; job = asked.poll()) {
                begin(job);
            }
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "A job could not be begun; the pulse will begin it", fault);
        }
    }

    /** Begins a run of a job, unless the job is over or another run holds it. */
    private void begin(long job) {
        String run = UUID.randomUUID().toString();
        jobs.take(job, run, times.lease()).ifPresent(task -> begin(run, task));
    }

    private void begin(String run, JobTable.Task task) {
        Properties parameters = new Properties();
        parameters.setProperty(RUN, run);
        try {
            long execution = BatchRuntime.getJobOperator().start(task.kind().batch(), parameters);
            executions.put(run, execution);
            jobs.started(run, execution);
        } catch (BatchRuntimeException refused) {
            LOG.log(Level.SEVERE, "The batch runtime does not begin job " + task.job(), refused);
            jobs.fail(run, "job.failed");
        }
    }

    /** A run has come to its end. */
    void ended(String run, BatchStatus status) {
        executions.remove(run);
        if (leaving) {
            return;
        }
        if (status == BatchStatus.FAILED || status == BatchStatus.ABANDONED) {
            broke(run);
        } else {
            jobs.complete(run);
        }
    }

    /**
     * A run that broke. Where a step has told the reason the job has failed; without one the fault
     * lies with the server, and the pulse begins another run.
     */
    private void broke(String run) {
        if (jobs.layDown(run)) {
            LOG.log(Level.WARNING, "Run {0} broke without a reason of its own", run);
        } else {
            jobs.fail(run, "job.failed");
        }
    }

    /** One beat; a fault in it (database away) must not end the pulse. */
    void pulse() {
        try {
            executions.forEach(this::signOfLife);
            jobs.giveUp(MOST_FRUITLESS_RUNS);
            jobs.abandoned().forEach(this::goOn);
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "A beat of the jobs' pulse failed; the next one comes", fault);
        }
    }

    private void signOfLife(String run, long execution) {
        BatchStatus status =
                BatchRuntime.getJobOperator().getJobExecution(execution).getBatchStatus();
        switch (status) {
            case STARTING, STARTED, STOPPING -> jobs.renew(run, times.lease());
            default -> ended(run, status);
        }
    }

    private void goOn(long job) {
        if (!leaving) {
            LOG.log(Level.INFO, "Job {0} was interrupted and goes on", Long.toString(job));
            begin(job);
        }
    }
}
