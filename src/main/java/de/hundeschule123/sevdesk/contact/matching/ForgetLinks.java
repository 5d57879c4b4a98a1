package de.hundeschule123.sevdesk.contact.matching;

import de.hundeschule123.sevdesk.job.JobRun;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Forgets links whose contact is gone, so that the customers are matched anew. */
@Dependent
@Named("forgetLinks")
public class ForgetLinks extends AbstractItemWriter {

    @Inject private JobContext context;
    @Inject private MatchingService work;

    @Override
    public void writeItems(List<Object> links) {
        work.forget(
                work.run(JobRun.of(context)),
                MatchingDraft.of(context),
                links.stream().map(MatchingService.Link.class::cast).toList());
    }
}
