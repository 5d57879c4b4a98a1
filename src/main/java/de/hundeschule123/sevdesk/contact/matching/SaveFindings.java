package de.hundeschule123.sevdesk.contact.matching;

import de.hundeschule123.sevdesk.contact.names.NameMatch;
import de.hundeschule123.sevdesk.job.JobRun;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Links who is assigned and keeps every finding for the result. */
@Dependent
@Named("saveFindings")
public class SaveFindings extends AbstractItemWriter {

    @Inject private JobContext context;
    @Inject private MatchingService work;

    private JobRun run;

    @Override
    public void open(Serializable checkpoint) {
        run = work.run(JobRun.of(context));
    }

    @Override
    public void writeItems(List<Object> findings) {
        work.save(
                run,
                MatchingDraft.of(context),
                findings.stream().map(NameMatch.class::cast).toList());
    }
}
