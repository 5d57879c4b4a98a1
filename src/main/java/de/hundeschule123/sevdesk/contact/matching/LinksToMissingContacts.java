package de.hundeschule123.sevdesk.contact.matching;

import de.hundeschule123.sevdesk.contact.names.TheirContact;
import de.hundeschule123.sevdesk.job.Run;
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
    @Inject private MatchingWork work;

    private Iterator<MatchingWork.Link> links;

    @Override
    public void open(Serializable checkpoint) {
        Set<String> there =
                Draft.of(context).contacts().stream()
                        .map(TheirContact::id)
                        .collect(Collectors.toSet());
        links = work.linksWithout(work.run(Run.of(context)), there).iterator();
    }

    /** The next one, unless sevdesk had no time to be asked for the last. */
    @Override
    public MatchingWork.Link readItem() {
        boolean interrupted = Run.NOT_NOW.equals(step.getExitStatus());
        return interrupted || !links.hasNext() ? null : links.next();
    }
}
