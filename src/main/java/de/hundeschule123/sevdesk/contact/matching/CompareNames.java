package de.hundeschule123.sevdesk.contact.matching;

import static java.util.stream.Collectors.toSet;

import de.hundeschule123.sevdesk.contact.ContactLinkTable;
import de.hundeschule123.sevdesk.contact.names.Finding;
import de.hundeschule123.sevdesk.contact.names.NameComparison;
import de.hundeschule123.sevdesk.contact.names.Namesakes;
import de.hundeschule123.sevdesk.contact.names.OurCustomer;
import de.hundeschule123.sevdesk.contact.names.Reach;
import de.hundeschule123.sevdesk.contact.names.TheirContact;
import de.hundeschule123.sevdesk.job.OwnInvocation;
import de.hundeschule123.sevdesk.job.Run;
import de.hundeschule123.sevdesk.job.Tally;
import jakarta.batch.api.AbstractBatchlet;
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
 * The step that compares names. One act: each is compared with all. E-mail and addresses are asked
 * for only when there are namesakes.
 */
@Dependent
@Named("compareNames")
public class CompareNames extends AbstractBatchlet {

    private static final String COMPARED = "COMPARED";

    @Inject private JobContext context;
    @Inject private OwnInvocation own;
    @Inject private MatchingWork work;
    @Inject private AccountReading account;
    @Inject private CustomerNames customers;
    @Inject private ContactLinkTable links;
    @Inject private MatchTable matches;
    @Inject private WaitingDrafts waiting;

    @Override
    public String process() {
        return own.call(this::compare);
    }

    private String compare() {
        Run run = work.run(Run.of(context));
        if (!run.mayGoOn()) {
            return Run.NOT_NOW;
        }
        Draft draft = Draft.of(context);
        NameComparison.Result result = draft.comparison(() -> compare(run, draft.contacts()));
        try {
            return cards(run, draft, result.namesakes())
                    .map(cards -> keep(run, draft, result, cards))
                    .orElse(Run.NOT_NOW);
        } catch (SevdeskIsBusy wait) {
            waiting.keep(run.job(), draft);
            return Run.NOT_NOW;
        }
    }

    private NameComparison.Result compare(Run run, List<TheirContact> contacts) {
        return NameComparison.of(
                customers.all(run.school()),
                contacts,
                links.linked(run.school()),
                links.aside(run.school()));
    }

    private Optional<Map<String, ContactCard>> cards(
            Run run, Draft draft, List<Namesakes> namesakes) {
        return namesakes.isEmpty()
                ? Optional.of(Map.of())
                : account.cards(run, account.line(run), draft, contactsOf(namesakes));
    }

    private String keep(
            Run run, Draft draft, NameComparison.Result result, Map<String, ContactCard> cards) {
        List<Finding> findings = new ArrayList<>(result.findings());
        decide(run, result.namesakes(), cards, findings);
        Set<Long> before = matches.foundBy(run.school(), run.job());
        findings.removeIf(finding -> before.contains(finding.customer().id()));
        draft.compared(findings, cards);
        matches.clear(run.school(), run.job());
        run.begin(customers.count(run.school()));
        run.advance(new Tally(before.size(), 0, skipped(run, before)));
        return COMPARED;
    }

    private static Set<String> contactsOf(List<Namesakes> namesakes) {
        return namesakes.stream()
                .flatMap(group -> group.contacts().stream())
                .map(TheirContact::id)
                .collect(toSet());
    }

    private void decide(
            Run run,
            List<Namesakes> namesakes,
            Map<String, ContactCard> cards,
            List<Finding> findings) {
        Set<Long> ids =
                namesakes.stream()
                        .flatMap(group -> group.customers().stream())
                        .map(OurCustomer::id)
                        .collect(toSet());
        Map<Long, Reach> ours = customers.reach(run.school(), ids);
        for (Namesakes group : namesakes) {
            findings.addAll(
                    group.decide(
                            customer -> ours.getOrDefault(customer.id(), Reach.UNKNOWN),
                            contact -> cards.get(contact.id()).reach()));
        }
    }

    /** Whom this job has linked before it was interrupted was not skipped by it. */
    private long skipped(Run run, Set<Long> before) {
        return links.linked(run.school()).keySet().stream()
                .filter(customer -> !before.contains(customer))
                .count();
    }
}
