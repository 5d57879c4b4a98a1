package de.hundeschule123.sevdesk.backfill.batch;

import de.hundeschule123.sevdesk.backfill.selection.Candidate;
import de.hundeschule123.sevdesk.backfill.selection.Choice;
import de.hundeschule123.sevdesk.job.Run;
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
@Named("chosenDocuments")
public class ChosenDocuments extends AbstractItemReader {

    @Inject private JobContext context;
    @Inject private Work work;

    private final Queue<Candidate> page = new ArrayDeque<>();
    private Run run;
    private Choice choice;
    private long last;

    @Override
    public void open(Serializable checkpoint) {
        run = work.run(Run.of(context));
        choice = work.choice(run);
        last = checkpoint == null ? 0 : (Long) checkpoint;
    }

    @Override
    public Candidate readItem() {
        if (page.isEmpty()) {
            page.addAll(work.candidatesAfter(run, last, choice));
        }
        Candidate next = page.poll();
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
