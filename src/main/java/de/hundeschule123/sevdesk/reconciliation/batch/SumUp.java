package de.hundeschule123.sevdesk.reconciliation.batch;

import de.hundeschule123.sevdesk.job.JobRun;
import de.hundeschule123.sevdesk.job.OwnInvocation;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Sums the comparison up and tells whoever wants to know. */
@Dependent
@Named("sumUp")
public class SumUp extends AbstractBatchlet {

    @Inject private JobContext context;
    @Inject private OwnInvocation own;
    @Inject private ComparisonService service;

    @Override
    public String process() {
        own.run(() -> service.sumUp(service.run(JobRun.of(context))));
        return null;
    }
}
