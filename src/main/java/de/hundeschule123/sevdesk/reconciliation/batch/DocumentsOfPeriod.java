package de.hundeschule123.sevdesk.reconciliation.batch;

import de.hundeschule123.sevdesk.job.JobRun;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Reads the documents of the period by their day; where to go on is written with what came of those
 * before.
 */
@Dependent
@Named("documentsOfPeriod")
public class DocumentsOfPeriod extends AbstractItemReader {

    @Inject private JobContext context;
    @Inject private ComparisonService service;

    private final Queue<PairedDocument> page = new ArrayDeque<>();
    private JobRun run;
    private boolean isLast;

    @Override
    public void open(Serializable checkpoint) {
        run = service.run(JobRun.of(context));
    }

    /** A page is as large as a chunk: it is stored before the next one is read. */
    @Override
    public PairedDocument readItem() {
        if (page.isEmpty() && !isLast) {
            page.addAll(service.documents(run));
            isLast = page.size() < ComparisonRepository.PAGE;
        }
        return page.poll();
    }
}
