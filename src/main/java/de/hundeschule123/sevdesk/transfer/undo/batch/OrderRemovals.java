package de.hundeschule123.sevdesk.transfer.undo.batch;

import de.hundeschule123.sevdesk.job.JobRun;
import de.hundeschule123.sevdesk.job.OwnInvocation;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Orders the removal of what was chosen; a second go after a crash orders nothing twice. */
@Dependent
@Named("orderRemovals")
public class OrderRemovals extends AbstractBatchlet {

    @Inject private JobContext context;
    @Inject private OwnInvocation own;
    @Inject private UndoService service;

    @Override
    public String process() {
        own.run(() -> service.order(JobRun.of(context)));
        return null;
    }
}
