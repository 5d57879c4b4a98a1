package de.hundeschule123.sevdesk.contact.job;

import static java.util.stream.Collectors.toSet;

import de.hundeschule123.sevdesk.contact.ContactLinkTable;
import de.hundeschule123.sevdesk.contact.matching.Finding;
import de.hundeschule123.sevdesk.contact.matching.NameComparison;
import de.hundeschule123.sevdesk.contact.matching.Namesakes;
import de.hundeschule123.sevdesk.contact.matching.OurCustomer;
import de.hundeschule123.sevdesk.contact.matching.Reach;
import de.hundeschule123.sevdesk.contact.matching.TheirContact;
import de.hundeschule123.sevdesk.contact.result.MatchTable;
import de.hundeschule123.sevdesk.job.Run;
import de.hundeschule123.sevdesk.job.Runs;
import de.hundeschule123.sevdesk.job.Tally;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The step that compares names; e-mail and addresses are asked for only when there are namesakes.
 */
@Dependent
@Named("compareNames")
public class CompareNames extends AbstractBatchlet {

    @Inject private JobContext context;
    @Inject private Runs runs;
    @Inject private AccountReading account;
    @Inject private CustomerNames customers;
    @Inject private ContactLinkTable links;
    @Inject private MatchTable matches;

    @Inject
    @BatchProperty(name = "run")
    private String run;

    @Override
    public String process() {
        Run present = runs.get(run);
        if (!present.mayGoOn()) {
            return null;
        }
        Draft draft = Draft.of(context);
        List<OurCustomer> all = customers.all(present.school());
        Map<Long, String> linked = links.linked(present.school());
        NameComparison.Result result =
                NameComparison.of(all, draft.contacts(), linked, links.aside(present.school()));
        List<Finding> findings = new ArrayList<>(result.findings());
        Map<String, ContactCard> cards = Map.of();
        if (!result.namesakes().isEmpty()) {
            Optional<Map<String, ContactCard>> asked =
                    account.cards(present, account.line(present), contactsOf(result.namesakes()));
            if (asked.isEmpty()) {
                return null;
            }
            cards = asked.get();
            decide(present, result.namesakes(), cards, findings);
        }
        if (present.mayGoOn()) {
            draft.compared(findings, cards);
            matches.clear(present.school(), present.job());
            present.begin(all.size());
            present.advance(alreadyLinked(present, linked.keySet()));
        }
        return null;
    }

    private static Set<String> contactsOf(List<Namesakes> namesakes) {
        return namesakes.stream()
                .flatMap(group -> group.contacts().stream())
                .map(TheirContact::id)
                .collect(toSet());
    }

    private void decide(
            Run present,
            List<Namesakes> namesakes,
            Map<String, ContactCard> cards,
            List<Finding> findings) {
        Set<Long> ids =
                namesakes.stream()
                        .flatMap(group -> group.customers().stream())
                        .map(OurCustomer::id)
                        .collect(toSet());
        Map<Long, Reach> ours = customers.reach(present.school(), ids);
        for (Namesakes group : namesakes) {
            findings.addAll(
                    group.decide(
                            customer -> ours.getOrDefault(customer.id(), Reach.UNKNOWN),
                            contact -> cards.get(contact.id()).reach()));
        }
    }

    /** Whom this job has linked before it was interrupted was not skipped by it. */
    private Tally alreadyLinked(Run present, Set<Long> linked) {
        Set<Long> ours = matches.assignedBy(present.school(), present.job());
        long byThisJob = linked.stream().filter(ours::contains).count();
        return new Tally(byThisJob, 0, linked.size() - byThisJob);
    }
}
