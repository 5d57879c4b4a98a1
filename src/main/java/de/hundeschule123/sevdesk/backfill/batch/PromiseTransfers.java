package de.hundeschule123.sevdesk.backfill.batch;

import de.hundeschule123.sevdesk.job.JobRun;
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
    @Inject private BackfillService service;

    private JobRun run;

    @Override
    public void open(Serializable checkpoint) {
        run = service.run(JobRun.of(context));
    }

    @Override
    public void writeItems(List<Object> judged) {
        service.decide(
                run,
                ListEntries.listed(context).account(),
                judged.stream().map(BackfillService.Judged.class::cast).toList());
    }
}
