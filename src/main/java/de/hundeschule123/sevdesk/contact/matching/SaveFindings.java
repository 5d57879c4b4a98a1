package de.hundeschule123.sevdesk.contact.matching;

import de.hundeschule123.sevdesk.contact.names.Finding;
import de.hundeschule123.sevdesk.job.Run;
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
    @Inject private MatchingWork work;

    private Run run;

    @Override
    public void open(Serializable checkpoint) {
        run = work.run(Run.of(context));
    }

    @Override
    public void writeItems(List<Object> findings) {
        work.save(run, Draft.of(context), findings.stream().map(Finding.class::cast).toList());
    }
}
