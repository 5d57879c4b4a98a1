package de.hundeschule123.sevdesk.contact.matching;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.customer.Customers;
import de.hundeschule123.platform.text.NotFound;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.school.Selection;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.contact.ContactLink;
import de.hundeschule123.sevdesk.contact.ContactLinks;
import de.hundeschule123.sevdesk.contact.LinkOrigin;
import de.hundeschule123.sevdesk.contact.names.MatchVerdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Shows the current school's result of its last matching, and goes on with it.
 *
 * <p>The groups follow the links: who was left without counterpart and got its contact with the
 * first invoice is not without counterpart any more.
 */
@ApplicationScoped
@Transactional
public class Matches {

    static final String BY_NAME = "coalesce(e.company, e.lastName, e.firstName), e.firstName, e.id";

    private static final String JUDGED =
            "exists (select m from CustomerMatch m where m.customerId = e.id and m.verdict = :verdict)";

    @Inject private SchoolRecords records;
    @Inject private Customers customers;
    @Inject private CurrentSchool school;
    @Inject private ContactLinks links;
    @Inject private Connections connections;
    @Inject private MatchRepository table;

    /** How many customers are in a group. */
    public long count(MatchGroup group) {
        return customers(group).count();
    }

    /** How many customers were linked with a contact that the last matching did not find. */
    public long countLost() {
        return table.countLost(school.id());
    }

    private Selection<Customer> customers(MatchGroup group) {
        Selection<Customer> all = records.select(Customer.class);
        return switch (group) {
            case ASSIGNED ->
                    ContactLinks.linked(all).where(JUDGED).with("verdict", MatchVerdict.ASSIGNED);
            case SKIPPED ->
                    ContactLinks.linked(all)
                            .where("not " + JUDGED)
                            .with("verdict", MatchVerdict.ASSIGNED);
            default ->
                    ContactLinks.notLinked(all)
                            .where(JUDGED)
                            .with("verdict", MatchVerdict.valueOf(group.name()));
        };
    }

    /** One page of a group, by name. */
    public List<MatchRow> page(MatchGroup group, int offset, int size) {
        return rows(byName(group).page(offset, size).list());
    }

    private Selection<Customer> byName(MatchGroup group) {
        return customers(group).orderBy(BY_NAME);
    }

    /** The customers of a whole group by their ids, by name. */
    public List<Long> ids(MatchGroup group) {
        return byName(group).values("e.id", Long.class);
    }

    /** What the result says of these customers, in this order. */
    public List<MatchRow> rows(Collection<Long> ids) {
        return rows(customers.inOrder(List.copyOf(ids)));
    }

    private List<MatchRow> rows(List<Customer> customers) {
        if (customers.isEmpty()) {
            return List.of();
        }
        List<Long> ids = customers.stream().map(Customer::getId).toList();
        Map<Long, CustomerMatch> matches =
                records
                        .select(CustomerMatch.class)
                        .where("e.customerId in :ids")
                        .with("ids", ids)
                        .list()
                        .stream()
                        .collect(toMap(CustomerMatch::customer, Function.identity()));
        Map<Long, List<MatchChoice>> choices = choices(ids);
        Map<Long, ContactLink> linked = links.of(ids);
        Map<Long, LostContact> lost = table.lost(school.id(), ids);
        return customers.stream()
                .map(
                        customer ->
                                new MatchRow(
                                        customer,
                                        matches.containsKey(customer.getId())
                                                ? matches.get(customer.getId()).getReason()
                                                : null,
                                        linked.get(customer.getId()),
                                        lost.get(customer.getId()),
                                        choices.getOrDefault(customer.getId(), List.of())))
                .toList();
    }

    /** Only contacts that serve nobody: a person must not be offered what would be refused. */
    private Map<Long, List<MatchChoice>> choices(List<Long> customers) {
        return records
                .select(MatchChoice.class)
                .where("e.customerId in :ids")
                .with("ids", customers)
                .where(
                        "not exists (select l from ContactLink l where l.schoolId = e.schoolId"
                                + " and l.contactId = e.contactId)")
                .orderBy("e.customerId, e.place")
                .list()
                .stream()
                .collect(groupingBy(MatchChoice::customer));
    }

    /**
     * Links a customer with the contact that a person has chosen from the result.
     *
     * @throws NotFound when the contact was not among the choices
     * @throws WrongState when the contact serves another customer meanwhile
     */
    public void choose(long customer, String contact) {
        // Before the result is read: it is dropped with the account that it was found in.
        String account = connections.steady().getAccountId();
        MatchChoice chosen =
                records.select(MatchChoice.class)
                        .where("e.customerId = :customer and e.contactId = :contact")
                        .with("customer", customer)
                        .with("contact", contact)
                        .first()
                        .orElseThrow(NotFound::new);
        links.link(customer, chosen.contact(), account, LinkOrigin.MATCHED);
        table.decided(school.id(), customer);
    }
}
