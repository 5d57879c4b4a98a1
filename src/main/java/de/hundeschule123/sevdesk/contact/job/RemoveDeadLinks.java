package de.hundeschule123.sevdesk.contact.job;

import de.hundeschule123.sevdesk.connection.Line;
import de.hundeschule123.sevdesk.contact.ContactLinkTable;
import de.hundeschule123.sevdesk.contact.matching.TheirContact;
import de.hundeschule123.sevdesk.job.Run;
import de.hundeschule123.sevdesk.job.Runs;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The step that heals: links whose contact is gone in sevdesk are removed, so that the customer is
 * matched anew.
 */
@Dependent
@Named("removeDeadLinks")
public class RemoveDeadLinks extends AbstractBatchlet {

    @Inject private JobContext context;
    @Inject private Runs runs;
    @Inject private AccountReading account;
    @Inject private ContactLinkTable links;

    @Inject
    @BatchProperty(name = "run")
    private String run;

    @Override
    public String process() {
        Run present = runs.get(run);
        if (!present.mayGoOn()) {
            return null;
        }
        Line line = account.line(present);
        Set<String> there =
                Draft.of(context).contacts().stream()
                        .map(TheirContact::id)
                        .collect(Collectors.toSet());
        for (Map.Entry<Long, String> link : links.linked(present.school()).entrySet()) {
            if (!there.contains(link.getValue()) && present.mayGoOn()) {
                removeIfGone(present, line, link.getKey(), link.getValue());
            }
        }
        return null;
    }

    /** One that is missing in the list may have come after it was read: it is asked for by name. */
    private void removeIfGone(Run present, Line line, long customer, String contact) {
        if (account.isGone(present, line, contact)) {
            links.forget(present.school(), customer, contact);
        }
    }
}
