package de.hundeschule123.sevdesk.contact.matching;

import de.hundeschule123.sevdesk.contact.names.ComparedContact;
import de.hundeschule123.sevdesk.job.JobRun;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the links whose contact is not among those that were fetched. */
@Dependent
@Named("linksToMissingContacts")
public class LinksToMissingContacts extends AbstractItemReader {

    @Inject private JobContext context;
    @Inject private StepContext step;
    @Inject private MatchingService work;

    private Iterator<MatchingService.Link> links;

    @Override
    public void open(Serializable checkpoint) {
        Set<String> there =
                MatchingDraft.of(context).contacts().stream()
                        .map(ComparedContact::id)
                        .collect(Collectors.toSet());
        links = work.linksWithout(work.run(JobRun.of(context)), there).iterator();
    }

    /** The next one, unless sevdesk had no time to be asked for the last. */
    @Override
    public MatchingService.Link readItem() {
        boolean interrupted = JobRun.NOT_NOW.equals(step.getExitStatus());
        return interrupted || !links.hasNext() ? null : links.next();
    }
}
