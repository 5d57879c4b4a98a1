package de.hundeschule123.sevdesk.reconciliation.batch;

import de.hundeschule123.sevdesk.job.JobRun;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Keeps in what the documents and sevdesk do not fit. */
@Dependent
@Named("saveDiscrepancies")
public class SaveDiscrepancies extends AbstractItemWriter {

    @Inject private JobContext context;
    @Inject private ComparisonService service;

    private JobRun run;

    @Override
    public void open(Serializable checkpoint) {
        run = service.run(JobRun.of(context));
    }

    @Override
    public void writeItems(List<Object> compared) {
        service.save(run, compared.stream().map(PairedDocument.Compared.class::cast).toList());
    }
}
