package de.hundeschule123.sevdesk.contact.matching;

import static de.hundeschule123.sevdesk.contact.matching.LostContact.Loss.GONE;
import static de.hundeschule123.sevdesk.contact.matching.LostContact.Loss.UNREAD;

import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.trail.Actor;
import de.hundeschule123.school.trail.Trail;
import de.hundeschule123.sevdesk.contact.ContactAct;
import de.hundeschule123.sevdesk.contact.ContactLink;
import de.hundeschule123.sevdesk.contact.ContactLinkRepository;
import de.hundeschule123.sevdesk.contact.names.NameMatch;
import de.hundeschule123.sevdesk.job.ItemCounts;
import de.hundeschule123.sevdesk.job.JobRun;
import de.hundeschule123.sevdesk.job.JobRunner;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Carries out the chunks of the matching. An enterprise bean, and each call in a transaction of its
 * own: see the room {@code job}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MatchingService {

    @Inject private JobRunner runner;
    @Inject private ContactReader reader;
    @Inject private CustomerReader customers;
    @Inject private ContactLinkRepository links;
    @Inject private MatchRepository matches;
    @Inject private Trail trail;

    /** Which contact a customer is linked with. */
    public record Link(long customer, String contact) {}

    /** What sevdesk says of a contact. */
    public enum Presence {
        THERE,
        /** It is neither in the list of all nor known by its id. */
        GONE,
        /** sevdesk will not tell of this one. */
        REFUSED,
        /** It does not answer now. */
        UNTOLD
    }

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public JobRun run(String name) {
        return runner.get(name);
    }

    /** The links whose contact is not among some. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<Link> linksWithout(JobRun run, Set<String> contacts) {
        return links.linked(run.school()).entrySet().stream()
                .filter(link -> !contacts.contains(link.getValue()))
                .map(link -> new Link(link.getKey(), link.getValue()))
                .toList();
    }

    /** Asks sevdesk whether a contact is there. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Presence ask(JobRun run, Link link) {
        try {
            return reader.presence(run, reader.account(run), link.contact());
        } catch (SevdeskBusy wait) {
            return Presence.UNTOLD;
        }
    }

    /**
     * Forgets links whose contact is gone in sevdesk, unless the school has left the account in
     * which that was found.
     */
    public void forget(JobRun run, MatchingDraft draft, Collection<Link> gone) {
        reader.mustBeReadIn(run, draft);
        gone.forEach(link -> forget(run, link));
    }

    private void forget(JobRun run, Link link) {
        String number = number(run, link);
        if (links.forget(run.school(), link.customer(), link.contact())) {
            trail.record(
                    run.school(),
                    Actor.server(),
                    ContactAct.CONTACT_LINK_REMOVED,
                    customers.numbers(run.school(), Set.of(link.customer())).get(link.customer()),
                    Texts.german("trail.detail.contact.gone", link.contact()));
            matches.note(run.school(), run.job(), link.customer(), new LostContact(GONE, number));
        }
    }

    /** Keeps a link whose contact sevdesk will not tell of, and says so beside the result. */
    public void doubt(JobRun run, Link link) {
        matches.note(
                run.school(),
                run.job(),
                link.customer(),
                new LostContact(UNREAD, number(run, link)));
    }

    private String number(JobRun run, Link link) {
        return links.find(run.school(), link.customer())
                .map(ContactLink::getCustomerNumber)
                .orElse("");
    }

    /**
     * Links who is assigned and keeps every finding for the result, unless the school has left the
     * account in which they were found.
     */
    public void save(JobRun run, MatchingDraft draft, List<NameMatch> compared) {
        reader.mustBeReadIn(run, draft);
        Map<Long, CustomerDetails> details =
                customers.details(
                        run.school(),
                        compared.stream().map(finding -> finding.customer().id()).toList());
        List<Match> found =
                compared.stream()
                        .filter(finding -> details.containsKey(finding.customer().id()))
                        .map(finding -> draft.match(finding, details.get(finding.customer().id())))
                        .toList();
        Set<Long> linked = matches.save(run.school(), run.job(), found);
        record(run, linked, found);
        run.advance(ItemCounts.done(compared.size()));
    }

    /** The server links here; the number of the job leads to who has started it. */
    private void record(JobRun run, Set<Long> linked, List<Match> found) {
        Map<Long, String> numbers = customers.numbers(run.school(), linked);
        trail.recordAll(
                run.school(),
                Actor.server(),
                ContactAct.CONTACT_LINKED,
                found.stream()
                        .filter(match -> numbers.containsKey(match.customer()))
                        .map(
                                match ->
                                        new Trail.Named(
                                                numbers.get(match.customer()),
                                                Texts.german(
                                                        "trail.detail.contact",
                                                        match.candidates().get(0).contact().id(),
                                                        Texts.german(
                                                                "trail.detail.contact.job",
                                                                Long.toString(run.job())))))
                        .toList());
    }
}
