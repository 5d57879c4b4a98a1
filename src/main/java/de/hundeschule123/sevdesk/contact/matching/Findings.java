package de.hundeschule123.sevdesk.contact.matching;

import de.hundeschule123.sevdesk.contact.names.NameMatch;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Iterator;

/**
 * Reads what the comparison has found, in the order of the customers' ids; the checkpoint is the
 * last customer. After a restart the names have been compared once more, and who comes before it
 * keeps what was found then.
 */
@Dependent
@Named("findings")
public class Findings extends AbstractItemReader {

    @Inject private JobContext context;

    private Iterator<NameMatch> matches;
    private long last;

    @Override
    public void open(Serializable checkpoint) {
        last = checkpoint == null ? 0 : (Long) checkpoint;
        matches =
                MatchingDraft.of(context).findings().stream()
                        .filter(finding -> finding.customer().id() > last)
                        .iterator();
    }

    @Override
    public NameMatch readItem() {
        if (!matches.hasNext()) {
            return null;
        }
        NameMatch next = matches.next();
        last = next.customer().id();
        return next;
    }

    @Override
    public Long checkpointInfo() {
        return last;
    }
}
