package de.hundeschule123.sevdesk.backfill.batch;

import de.hundeschule123.sevdesk.job.Run;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Puts the documents that go into the bulk lane of the outbox. */
@Dependent
@Named("promiseTransfers")
public class PromiseTransfers extends AbstractItemWriter {

    @Inject private JobContext context;
    @Inject private Work work;

    private Run run;

    @Override
    public void open(Serializable checkpoint) {
        run = work.run(Run.of(context));
    }

    @Override
    public void writeItems(List<Object> judged) {
        work.decide(run, judged.stream().map(Work.Judged.class::cast).toList());
    }
}
