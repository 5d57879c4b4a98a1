package de.hundeschule123.sevdesk.reconciliation.batch;

import de.hundeschule123.sevdesk.job.JobRun;
import de.hundeschule123.sevdesk.reconciliation.comparison.LeftOver;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Keeps what the entries mean that are no document's. */
@Dependent
@Named("saveLeftOvers")
public class SaveLeftOvers extends AbstractItemWriter {

    @Inject private JobContext context;
    @Inject private ComparisonService service;

    private JobRun run;

    @Override
    public void open(Serializable checkpoint) {
        run = service.run(JobRun.of(context));
    }

    @Override
    public void writeItems(List<Object> leftOvers) {
        service.saveLeftOvers(run, leftOvers.stream().map(LeftOver.class::cast).toList());
    }
}
