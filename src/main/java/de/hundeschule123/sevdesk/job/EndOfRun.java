package de.hundeschule123.sevdesk.job;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Tells that a batch thread is through with its run, in memory: what the batch runtime writes into
 * its repository then is lost where the database is away. Every batch job names it as a listener.
 */
@Dependent
@Named("endOfRun")
public class EndOfRun extends AbstractJobListener {

    @Inject private JobContext context;
    @Inject private OwnInvocation own;
    @Inject private JobRunner runner;

    @Override
    public void afterJob() {
        String run = JobRun.of(context);
        own.run(() -> runner.leftByItsThread(run));
    }
}
