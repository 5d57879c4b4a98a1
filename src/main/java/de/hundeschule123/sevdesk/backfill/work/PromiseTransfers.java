package de.hundeschule123.sevdesk.backfill.work;

import de.hundeschule123.sevdesk.job.Run;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;

/** Puts the documents that go into the bulk lane of the outbox. */
@Dependent
public class PromiseTransfers extends AbstractItemWriter {

    @Inject private Work work;

    @Inject
    @BatchProperty(name = "run")
    private String id;

    private Run run;

    @Override
    public void open(Serializable checkpoint) {
        run = work.run(id);
    }

    @Override
    public void writeItems(List<Object> judged) {
        work.decide(run, judged.stream().map(Work.Judged.class::cast).toList());
    }
}
