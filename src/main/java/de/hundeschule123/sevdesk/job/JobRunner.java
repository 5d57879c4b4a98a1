package de.hundeschule123.sevdesk.job;

import de.hundeschule123.platform.instance.ServerInstance;
import de.hundeschule123.school.SchoolId;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobExecutionAlreadyCompleteException;
import jakarta.batch.operations.JobExecutionNotRunningException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Starts batch jobs on this server, keeps them by a lease, and restarts those that wait or whose
 * server has died; then looks after what they have set going, until that is over.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class JobRunner {

    /** The property of a batch job that names its run. */
    static final String RUN = "run";

    private static final Logger LOG = Logger.getLogger(JobRunner.class.getName());

    /** After so many runs that did not get on, the batch job begins anew instead of going on. */
    private static final int BEGIN_ANEW = 3;

    /**
     * After so many runs that did not get on, the job itself is what kills the servers; one that
     * gets on may be interrupted as often as servers are.
     */
    private static final int MOST_FRUITLESS_RUNS = 10;

    private static final Duration ATTENTION = Duration.ofMillis(250);
    private static final Duration LOOK = Duration.ofSeconds(1);

    @Resource private ManagedScheduledExecutorService clock;

    @Inject private JobRepository jobs;
    @Inject private JobTimes times;
    @Inject private DetachedWorks detachedWorks;
    @Inject private ServerInstance instance;
    @Inject private OwnInvocation own;
    @Inject private Clock time;

    private final Map<String, Long> executions = new ConcurrentHashMap<>();

    /** When batch threads were through with runs whose end is not known yet. */
    private final Map<String, Instant> left = new ConcurrentHashMap<>();

    private final Queue<Long> asked = new ConcurrentLinkedQueue<>();
    private volatile boolean leaving;
    private List<ScheduledFuture<?>> rounds = List.of();

    void open(@Observes @Initialized(ApplicationScoped.class) Object start) {
        rounds =
                List.of(
                        every(times.pulse(), "sign of life", this::giveSignsOfLife),
                        every(ATTENTION, "attention", this::attend),
                        every(LOOK, "look", this::look));
        // It looks for its repository once, when it is first asked: now, for the database is there.
        clock.execute(BatchRuntime::getJobOperator);
    }

    /**
     * A fault in a round (database away) must not end the rounds, and the next one comes a pulse
     * later: container and database layer write pages about each fault. Batch jobs are started by
     * its thread, which therefore speaks to the database in invocations of their own alone.
     */
    private ScheduledFuture<?> every(Duration pause, String name, Runnable work) {
        AtomicReference<Instant> failed = new AtomicReference<>();
        Runnable round =
                () -> {
                    Instant last = failed.get();
                    if (last != null && last.plus(times.pulse()).isAfter(time.instant())) {
                        return;
                    }
                    try {
                        work.run();
                        failed.set(null);
                    } catch (RuntimeException fault) {
                        failed.set(time.instant());
                        Level level = last == null ? Level.WARNING : Level.FINE;
                        LOG.log(level, "The jobs' " + name + " fails until further notice", fault);
                    }
                };
        return clock.scheduleWithFixedDelay(
                round, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Stops the batch jobs in order, so that the next server goes on after their last chunk. */
    void leave(@Observes @BeforeDestroyed(ApplicationScoped.class) Object end) {
        leaving = true;
        executions.values().forEach(this::stop);
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
     * The run of a batch job, by its name.
     *
     * @throws IllegalStateException when the run no longer holds its job
     */
    public JobRun get(String run) {
        return new JobRun(run, jobs.task(run).orElseThrow(JobRun.LostRun::new), jobs, this);
    }

    /**
     * Asks for a run of a new job. It begins on a thread of this class and not on the caller's: a
     * batch thread inherits what the container knows of the thread that began it, also the things
     * of a request that is closed long before the job is over.
     */
    void ask(long job) {
        asked.add(job);
    }

    private void attend() {
        for (Long job = asked.poll(); job != null && !leaving; job = asked.poll()) {
            begin(job);
        }
        if (!executions.isEmpty()) {
            executions.forEach((run, execution) -> alone(() -> hear(run, execution)));
            own.call(jobs::toStop).stream()
                    .map(executions::get)
                    .filter(Objects::nonNull)
                    .forEach(this::stop);
        }
    }

    /** Begins a run of a job, unless the job is over or another run holds it. */
    private void begin(long job) {
        String run = instance.name() + "/" + UUID.randomUUID();
        own.call(() -> jobs.take(job, run, times.lease())).ifPresent(taken -> begin(run, taken));
    }

    private void begin(String run, JobRepository.Taken taken) {
        Properties parameters = new Properties();
        parameters.setProperty(RUN, run);
        try {
            long execution = execution(taken, parameters);
            executions.put(run, execution);
            own.run(() -> jobs.started(run, execution));
        } catch (JobExecutionAlreadyCompleteException through) {
            // Its server died between the end of the batch job and our row.
            own.run(() -> jobs.endWork(run));
        } catch (RuntimeException refused) {
            LOG.log(Level.SEVERE, "Job " + taken.task().job() + " cannot be begun", refused);
            own.run(() -> jobs.layDown(run, times.pulse()));
        }
    }

    private static long execution(JobRepository.Taken taken, Properties parameters) {
        JobOperator operator = BatchRuntime.getJobOperator();
        if (taken.execution().isPresent() && taken.fruitless() <= BEGIN_ANEW) {
            try {
                LOG.log(Level.INFO, "Job {0} goes on", Long.toString(taken.task().job()));
                return operator.restart(taken.execution().getAsLong(), parameters);
            } catch (JobExecutionAlreadyCompleteException through) {
                throw through;
            } catch (BatchRuntimeException unknown) {
                // Its server died before our row knew of the latest execution; nothing goes twice.
                LOG.log(Level.INFO, "Job {0} begins anew", Long.toString(taken.task().job()));
            }
        }
        return operator.start(taken.task().kind().batch(), parameters);
    }

    private void stop(long execution) {
        try {
            BatchRuntime.getJobOperator().stop(execution);
        } catch (JobExecutionNotRunningException over) {
            LOG.log(Level.FINE, "Execution {0} has ended by itself", Long.toString(execution));
        } catch (BatchRuntimeException fault) {
            LOG.log(Level.WARNING, "Execution " + execution + " cannot be stopped", fault);
        }
    }

    /** Hears how an execution on this server is, and writes its end into the job's row. */
    private void hear(String run, long execution) {
        BatchStatus status =
                BatchRuntime.getJobOperator().getJobExecution(execution).getBatchStatus();
        switch (status) {
            case STARTING, STARTED, STOPPING -> {
                if (!isForsaken(run)) {
                    return;
                }
                own.run(() -> broke(run));
            }
            case COMPLETED -> own.run(() -> jobs.endWork(run));
            case STOPPED -> own.run(() -> stopped(run));
            case FAILED, ABANDONED -> own.run(() -> broke(run));
        }
        executions.remove(run);
        left.remove(run);
        look();
    }

    /** A batch thread is through with a run, however that has ended. */
    void leftByItsThread(String run) {
        left.put(run, time.instant());
    }

    /**
     * Whether no thread works on a run that the repository takes for running: the database was away
     * when its end should have been written. For a moment the end may still be on its way.
     */
    private boolean isForsaken(String run) {
        Instant since = left.get(run);
        return since != null && since.plus(times.pulse()).isBefore(time.instant());
    }

    /** A person has stopped it, it waits for its time, or this server is about to end. */
    private void stopped(String run) {
        if (!leaving && !jobs.rest(run) && !jobs.endStoppedWork(run)) {
            jobs.layDown(run, times.pulse());
        }
    }

    /**
     * A run that broke. Where a step has told the reason the job has failed; without one the fault
     * lies with the server, and another run goes on.
     */
    private void broke(String run) {
        if (leaving) {
            return;
        }
        if (jobs.layDown(run, times.pulse())) {
            LOG.log(Level.WARNING, "Run {0} broke without a reason of its own", run);
        } else {
            jobs.fail(run, JobMessage.BROKEN);
        }
    }

    private void giveSignsOfLife() {
        own.run(
                () -> {
                    executions.keySet().forEach(run -> jobs.renew(run, times.lease()));
                    jobs.giveUp(MOST_FRUITLESS_RUNS);
                });
    }

    private void look() {
        if (!leaving) {
            own.call(jobs::open).forEach(open -> alone(() -> lookAfter(open)));
        }
    }

    /** A fault with the job of one school must not keep the others waiting. */
    private static void alone(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "A job cannot be looked after; it is tried again", fault);
        }
    }

    private void lookAfter(JobRepository.Open open) {
        if (open.workDone()) {
            own.run(() -> settle(open.job(), open.school(), open.kind(), open.toStop()));
        } else if (open.toStop()) {
            own.run(() -> jobs.endStoppedWork(open.job()));
        } else {
            begin(open.job());
        }
    }

    private void settle(long job, SchoolId school, JobKind kind, boolean toStop) {
        Optional<DetachedWork> detachedWork = detachedWorks.of(kind);
        if (detachedWork.isEmpty()) {
            jobs.settle(job);
        } else if (toStop) {
            detachedWork.get().withdraw(school, job);
            jobs.settle(job, detachedWork.get().stand(school, job));
        } else if (!detachedWork.get().isUnderWay(school, job)) {
            jobs.settle(job, detachedWork.get().stand(school, job));
        }
    }
}
