package de.hundeschule123.sevdesk.contact.matching;

import static java.util.stream.Collectors.toMap;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.school.trail.Trail;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.contact.ContactAct;
import de.hundeschule123.sevdesk.contact.ContactLinkRepository;
import de.hundeschule123.sevdesk.contact.ContactLinks;
import de.hundeschule123.sevdesk.contact.FoundContact;
import de.hundeschule123.sevdesk.contact.LinkOrigin;
import de.hundeschule123.sevdesk.contact.NewLink;
import de.hundeschule123.sevdesk.contact.names.MatchReason;
import de.hundeschule123.sevdesk.contact.names.MatchVerdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Shows what the last matching of the current school proposes by its reasons, and accepts many
 * proposals at once under the same rules as one.
 */
@ApplicationScoped
@Transactional
public class Proposals {

    private static final String PROPOSED =
            "exists (select m from CustomerMatch m where m.customerId = e.id"
                    + " and m.verdict = :verdict and m.reason = :reason)";

    private static final String OPEN =
            "e.verdict = :verdict and not exists (select l from ContactLink l"
                    + " where l.schoolId = e.schoolId and l.customerId = e.customerId"
                    + " and l.contactId is not null)";

    @Inject private SchoolRecords records;
    @Inject private CurrentSchool school;
    @Inject private Connections connections;
    @Inject private ContactLinkRepository links;
    @Inject private CustomerReader customers;
    @Inject private Matches matches;
    @Inject private Matching matching;
    @Inject private MatchRepository table;
    @Inject private Trail trail;

    /** How many proposals wait for a yes, by their reason. */
    public Map<MatchReason, Long> open() {
        Map<MatchReason, Long> open = new EnumMap<>(MatchReason.class);
        records.select(CustomerMatch.class)
                .where(OPEN)
                .with("verdict", MatchVerdict.PROPOSED)
                .groupedBy("e.reason")
                .values("e.reason, count(e)", Object[].class)
                .forEach(row -> open.put((MatchReason) row[0], (Long) row[1]));
        return open;
    }

    /** The first proposals of a reason, by the name of the customer. */
    public List<MatchRow> of(MatchReason reason, int most) {
        return matches.rows(
                ContactLinks.notLinked(records.select(Customer.class))
                        .where(PROPOSED)
                        .with("verdict", MatchVerdict.PROPOSED)
                        .with("reason", reason)
                        .orderBy(Matches.BY_NAME)
                        .page(0, most)
                        .values("e.id", Long.class));
    }

    /**
     * Links those of whom a person says that the proposals of these reasons are right. Where a
     * contact comes into question for several customers or a customer for several contacts, or
     * somebody was quicker, nobody is linked.
     *
     * @param seen the matching whose result the person has seen
     * @return how many are linked by it
     * @throws WrongState when there is another result meanwhile
     */
    public int accept(long seen, Set<MatchReason> reasons) {
        // Before the result is read: it is dropped with the account that it was found in.
        connections.steady();
        if (matching.latest().filter(job -> job.getId() == seen && !job.isActive()).isEmpty()) {
            throw new WrongState("matching.proposals.changed");
        }
        Map<Long, FoundContact> proposed = table.proposed(school.id(), reasons);
        Set<Long> linked = links.linkAll(school.id(), pairs(proposed));
        table.decidedAll(school.id(), linked);
        record(linked, proposed);
        return linked.size();
    }

    private List<NewLink> pairs(Map<Long, FoundContact> proposed) {
        Map<Long, CustomerDetails> details = customers.details(school.id(), proposed.keySet());
        return details.entrySet().stream()
                .map(
                        customer ->
                                new NewLink(
                                        customer.getKey(),
                                        customer.getValue(),
                                        proposed.get(customer.getKey())))
                .toList();
    }

    private void record(Collection<Long> linked, Map<Long, FoundContact> proposed) {
        Map<Long, String> numbers = customers.numbers(school.id(), linked);
        Map<String, String> contacts =
                numbers.entrySet().stream()
                        .collect(
                                toMap(
                                        Map.Entry::getValue,
                                        customer -> proposed.get(customer.getKey()).id()));
        trail.recordAll(
                ContactAct.CONTACT_LINKED,
                contacts.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(link -> new Trail.Named(link.getKey(), detail(link.getValue())))
                        .toList());
    }

    private static String detail(String contact) {
        return Texts.german(
                "trail.detail.contact",
                contact,
                Texts.german("trail.detail.contact." + LinkOrigin.MATCHED));
    }
}
