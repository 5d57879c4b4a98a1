package de.hundeschule123.sevdesk.contact.job;

import de.hundeschule123.sevdesk.contact.matching.Finding;
import de.hundeschule123.sevdesk.job.Run;
import de.hundeschule123.sevdesk.job.Runs;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Iterator;

/** The reader that hands out what the comparison has found, until somebody stops the job. */
@Dependent
public class Findings extends AbstractItemReader {

    /** Asking whether to go on costs a look at the database. */
    private static final int AT_ONCE = 250;

    @Inject private JobContext context;
    @Inject private Runs runs;

    @Inject
    @BatchProperty(name = "run")
    private String run;

    private Run present;
    private Iterator<Finding> findings;
    private int handedOut;

    @Override
    public void open(Serializable checkpoint) {
        present = runs.get(run);
        findings = Draft.of(context).findings().iterator();
    }

    @Override
    public Finding readItem() {
        boolean stopped = handedOut++ % AT_ONCE == 0 && !present.mayGoOn();
        return stopped || !findings.hasNext() ? null : findings.next();
    }
}
