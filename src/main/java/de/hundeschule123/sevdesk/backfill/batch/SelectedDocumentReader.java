package de.hundeschule123.sevdesk.backfill.batch;

import de.hundeschule123.sevdesk.backfill.selection.DocumentSelection;
import de.hundeschule123.sevdesk.backfill.selection.SelectedDocument;
import de.hundeschule123.sevdesk.job.JobRun;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Queue;

/** Reads the chosen documents by their ids; the checkpoint is the last one that was read. */
@Dependent
@Named("selectedDocumentReader")
public class SelectedDocumentReader extends AbstractItemReader {

    @Inject private JobContext context;
    @Inject private BackfillService service;

    private final Queue<SelectedDocument> page = new ArrayDeque<>();
    private JobRun run;
    private DocumentSelection selection;
    private long last;

    @Override
    public void open(Serializable checkpoint) {
        run = service.run(JobRun.of(context));
        selection = service.choice(run);
        last = checkpoint == null ? 0 : (Long) checkpoint;
    }

    @Override
    public SelectedDocument readItem() {
        if (page.isEmpty()) {
            page.addAll(service.candidatesAfter(run, last, selection));
        }
        SelectedDocument next = page.poll();
        if (next != null) {
            last = next.document().id();
        }
        return next;
    }

    @Override
    public Long checkpointInfo() {
        return last;
    }
}
