package de.hundeschule123.sevdesk.backfill.work;

import de.hundeschule123.sevdesk.backfill.choice.Candidate;
import de.hundeschule123.sevdesk.backfill.choice.Choice;
import de.hundeschule123.sevdesk.job.Run;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Queue;

/** Reads the chosen documents, from where an earlier run of the job has got to. */
@Dependent
public class ChosenDocuments extends AbstractItemReader {

    @Inject private Work work;

    @Inject
    @BatchProperty(name = "run")
    private String id;

    private final Queue<Candidate> page = new ArrayDeque<>();
    private Run run;
    private Choice choice;
    private long last;

    @Override
    public void open(Serializable checkpoint) {
        run = work.run(id);
        choice = work.choice(run);
        last = work.begin(run, choice);
    }

    @Override
    public Candidate readItem() {
        if (page.isEmpty()) {
            if (!run.mayGoOn()) {
                return null;
            }
            page.addAll(work.candidatesAfter(run, last, choice));
        }
        Candidate next = page.poll();
        if (next != null) {
            last = next.document().id();
        }
        return next;
    }
}
