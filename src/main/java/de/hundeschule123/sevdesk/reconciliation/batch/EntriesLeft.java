package de.hundeschule123.sevdesk.reconciliation.batch;

import de.hundeschule123.sevdesk.job.JobRun;
import de.hundeschule123.sevdesk.reconciliation.comparison.LeftOver;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Queue;

/** Reads the entries that are no document's; a page is as large as a chunk. */
@Dependent
@Named("entriesLeft")
public class EntriesLeft extends AbstractItemReader {

    @Inject private JobContext context;
    @Inject private ComparisonService service;

    private final Queue<LeftOver> page = new ArrayDeque<>();
    private JobRun run;
    private boolean isLast;

    @Override
    public void open(Serializable checkpoint) {
        run = service.run(JobRun.of(context));
    }

    @Override
    public LeftOver readItem() {
        if (page.isEmpty() && !isLast) {
            page.addAll(service.leftOvers(run));
            isLast = page.size() < ComparisonRepository.PAGE;
        }
        return page.poll();
    }
}
