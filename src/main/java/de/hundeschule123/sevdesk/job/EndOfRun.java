package de.hundeschule123.sevdesk.job;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.listener.JobListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * The listener that writes a job's end into its row; every batch job names it with the property
 * {@code run}.
 */
@Dependent
@Named("endOfRun")
public class EndOfRun implements JobListener {

    @Inject private JobContext context;
    @Inject private Runs runs;

    @Inject
    @BatchProperty(name = Runs.RUN)
    private String run;

    @Override
    public void beforeJob() {
        // the row has been taken before the batch job began
    }

    @Override
    public void afterJob() {
        runs.ended(run, context.getBatchStatus());
    }
}
