package de.hundeschule123.sevdesk.contact.matching;

import static java.util.stream.Collectors.toSet;

import de.hundeschule123.sevdesk.contact.ContactLinkRepository;
import de.hundeschule123.sevdesk.contact.names.ComparedContact;
import de.hundeschule123.sevdesk.contact.names.ComparedCustomer;
import de.hundeschule123.sevdesk.contact.names.ContactAddresses;
import de.hundeschule123.sevdesk.contact.names.NameComparison;
import de.hundeschule123.sevdesk.contact.names.NameMatch;
import de.hundeschule123.sevdesk.contact.names.Namesakes;
import de.hundeschule123.sevdesk.job.ItemCounts;
import de.hundeschule123.sevdesk.job.JobRun;
import de.hundeschule123.sevdesk.job.OwnInvocation;
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
 * Compares the names of customers and contacts. One act: each is compared with all. E-mail and
 * addresses are asked for only when there are namesakes.
 */
@Dependent
@Named("compareNames")
public class CompareNames extends AbstractBatchlet {

    private static final String COMPARED = "COMPARED";

    @Inject private JobContext context;
    @Inject private OwnInvocation own;
    @Inject private MatchingService work;
    @Inject private ContactReader reader;
    @Inject private CustomerReader customers;
    @Inject private ContactLinkRepository links;
    @Inject private MatchRepository matches;
    @Inject private WaitingDrafts waiting;

    @Override
    public String process() {
        return own.call(this::compare);
    }

    private String compare() {
        JobRun run = work.run(JobRun.of(context));
        if (!run.mayGoOn()) {
            return JobRun.NOT_NOW;
        }
        MatchingDraft draft = MatchingDraft.of(context);
        NameComparison.Result result = draft.comparison(() -> compare(run, draft.contacts()));
        try {
            return cards(run, draft, result.namesakes())
                    .map(cards -> keep(run, draft, result, cards))
                    .orElse(JobRun.NOT_NOW);
        } catch (SevdeskBusy wait) {
            waiting.keep(run.job(), draft);
            return JobRun.NOT_NOW;
        }
    }

    private NameComparison.Result compare(JobRun run, List<ComparedContact> contacts) {
        return NameComparison.of(
                customers.all(run.school()),
                contacts,
                links.linked(run.school()),
                links.aside(run.school()));
    }

    private Optional<Map<String, FetchedAddresses>> cards(
            JobRun run, MatchingDraft draft, List<Namesakes> namesakes) {
        return namesakes.isEmpty()
                ? Optional.of(Map.of())
                : reader.cards(run, reader.account(run), draft, contactsOf(namesakes));
    }

    private String keep(
            JobRun run,
            MatchingDraft draft,
            NameComparison.Result result,
            Map<String, FetchedAddresses> cards) {
        List<NameMatch> compared = new ArrayList<>(result.findings());
        decide(run, result.namesakes(), cards, compared);
        Set<Long> before = matches.foundBy(run.school(), run.job());
        compared.removeIf(finding -> before.contains(finding.customer().id()));
        draft.compared(compared, cards);
        matches.clear(run.school(), run.job());
        run.begin(customers.count(run.school()));
        run.advance(new ItemCounts(before.size(), 0, skipped(run, before)));
        return COMPARED;
    }

    private static Set<String> contactsOf(List<Namesakes> namesakes) {
        return namesakes.stream()
                .flatMap(group -> group.contacts().stream())
                .map(ComparedContact::id)
                .collect(toSet());
    }

    private void decide(
            JobRun run,
            List<Namesakes> namesakes,
            Map<String, FetchedAddresses> cards,
            List<NameMatch> compared) {
        Set<Long> ids =
                namesakes.stream()
                        .flatMap(group -> group.customers().stream())
                        .map(ComparedCustomer::id)
                        .collect(toSet());
        Map<Long, ContactAddresses> ours = customers.reach(run.school(), ids);
        for (Namesakes group : namesakes) {
            compared.addAll(
                    group.decide(
                            customer -> ours.getOrDefault(customer.id(), ContactAddresses.UNKNOWN),
                            contact -> cards.get(contact.id()).reach()));
        }
    }

    /** Whom this job has linked before it was interrupted was not skipped by it. */
    private long skipped(JobRun run, Set<Long> before) {
        return links.linked(run.school()).keySet().stream()
                .filter(customer -> !before.contains(customer))
                .count();
    }
}
