package de.hundeschule123.sevdesk.contact.matching;

import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.sevdesk.contact.ContactLinkTable;
import de.hundeschule123.sevdesk.contact.names.Finding;
import de.hundeschule123.sevdesk.job.Run;
import de.hundeschule123.sevdesk.job.Runs;
import de.hundeschule123.sevdesk.job.Tally;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the chunks of the matching do. An enterprise bean, and each call in a transaction of its
 * own: see the room {@code job}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MatchingWork {

    @Inject private Runs runs;
    @Inject private AccountReading account;
    @Inject private CustomerNames customers;
    @Inject private ContactLinkTable links;
    @Inject private MatchTable matches;

    /** Which contact a customer is linked with. */
    public record Link(long customer, String contact) {}

    /** What sevdesk says of a contact. */
    public enum Presence {
        THERE,
        GONE,
        /** It does not answer now. */
        UNTOLD
    }

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Run run(String name) {
        return runs.get(name);
    }

    /** The links whose contact is not among some. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<Link> linksWithout(Run run, Set<String> contacts) {
        return links.linked(run.school()).entrySet().stream()
                .filter(link -> !contacts.contains(link.getValue()))
                .map(link -> new Link(link.getKey(), link.getValue()))
                .toList();
    }

    /** Asks sevdesk whether a contact is there. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Presence ask(Run run, Link link) {
        try {
            return account.isGone(run, account.line(run), link.contact())
                    ? Presence.GONE
                    : Presence.THERE;
        } catch (SevdeskIsBusy wait) {
            return Presence.UNTOLD;
        }
    }

    /** Forgets links whose contact is gone in sevdesk. */
    public void forget(Run run, Collection<Link> gone) {
        gone.forEach(link -> links.forget(run.school(), link.customer(), link.contact()));
    }

    /**
     * Links who is assigned and keeps every finding for the result, unless the school has left the
     * account in which they were found.
     */
    public void save(Run run, Draft draft, List<Finding> findings) {
        account.mustBeReadIn(run, draft);
        Map<Long, CustomerDetails> details =
                customers.details(
                        run.school(),
                        findings.stream().map(finding -> finding.customer().id()).toList());
        List<Match> found =
                findings.stream()
                        .filter(finding -> details.containsKey(finding.customer().id()))
                        .map(finding -> draft.match(finding, details.get(finding.customer().id())))
                        .toList();
        matches.save(run.school(), run.job(), found);
        run.advance(Tally.done(findings.size()));
    }
}
