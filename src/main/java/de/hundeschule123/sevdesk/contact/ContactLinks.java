package de.hundeschule123.sevdesk.contact;

import static jakarta.transaction.Transactional.TxType.NOT_SUPPORTED;
import static java.util.stream.Collectors.toMap;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.text.NotFound;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.school.Selection;
import de.hundeschule123.school.trail.Trail;
import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.contact.ContactClient;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.SevdeskAccount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Shows, makes and removes the links of the current school's customers, as people ask for it. */
@ApplicationScoped
@Transactional
public class ContactLinks {

    private static final int LONGEST_NUMBER = 100;
    private static final String LINKED =
            "exists (select l from ContactLink l where l.schoolId = e.schoolId"
                    + " and l.customerId = e.id and l.contactId is not null)";

    @Inject private ContactLinkRepository links;
    @Inject private ContactClient.Factory clients;
    @Inject private Connections connections;
    @Inject private SchoolRecords records;
    @Inject private CurrentSchool school;
    @Inject private Trail trail;

    /** The link of a customer that has its contact. */
    public Optional<ContactLink> of(long customer) {
        return links.find(school.id(), customer).filter(ContactLink::isLinked);
    }

    /** The links of those of these customers that have their contact, by their id. */
    public Map<Long, ContactLink> of(Collection<Long> customers) {
        return links.linked(school.id(), customers).stream()
                .collect(toMap(ContactLink::customer, Function.identity()));
    }

    /** Narrows a selection to customers that have their contact. */
    public static Selection<Customer> linked(Selection<Customer> customers) {
        return customers.where(LINKED);
    }

    /** Narrows a selection to customers without contact. */
    public static Selection<Customer> notLinked(Selection<Customer> customers) {
        return customers.where("not " + LINKED);
    }

    /**
     * Looks a customer number up in sevdesk; one call, no transaction open meanwhile.
     *
     * @throws Declined when sevdesk has no contact with this number
     * @throws WrongState when sevdesk cannot be asked
     */
    @Transactional(NOT_SUPPORTED)
    public ContactLookUp lookUp(String number) {
        String asked = number == null ? "" : number.strip();
        if (asked.isEmpty() || asked.length() > LONGEST_NUMBER) {
            throw new Declined("contact.number.missing");
        }
        SevdeskAccount account =
                connections
                        .account(school.id())
                        .orElseThrow(() -> new WrongState("contact.notConnected"));
        List<FoundContact> found = ask(account, asked);
        if (found.isEmpty()) {
            throw new Declined("contact.number.unknown", asked);
        }
        return new ContactLookUp(account.id(), found);
    }

    private List<FoundContact> ask(SevdeskAccount account, String number) {
        try {
            return clients.of(account.token()).numbered(number).stream()
                    .map(row -> new FoundContact(row.id(), row.customerNumber(), row.displayName()))
                    .toList();
        } catch (SevdeskFailure silent) {
            throw new WrongState("contact.unreachable");
        }
    }

    /** The customer that a contact serves already. */
    public Optional<Customer> servedBy(String contact) {
        return links.customerOf(school.id(), contact)
                .flatMap(customer -> records.find(Customer.class, customer));
    }

    /**
     * Links a customer with a contact that was found in a sevdesk account.
     *
     * @param account the id of that account
     * @throws WrongState when the contact serves another customer, the customer has a contact, or
     *     the school has left the account meanwhile
     */
    public void link(long customer, FoundContact contact, String account, LinkOrigin origin) {
        if (!connections.isStill(school.id(), account)) {
            throw new WrongState("contact.accountChanged");
        }
        Customer ours = records.get(Customer.class, customer);
        servedBy(contact.id())
                .ifPresent(
                        other -> {
                            throw new WrongState(
                                    "contact.taken", other.getDisplayName(), other.getNumber());
                        });
        if (!links.link(school.id(), customer, ours.details(), contact, origin)) {
            throw new WrongState("contact.busy");
        }
        trail.record(
                ContactAct.CONTACT_LINKED,
                ours.getNumber(),
                Texts.german(
                        "trail.detail.contact",
                        contact.id(),
                        Texts.german("trail.detail.contact." + origin)));
    }

    /**
     * Removes a customer's link; the contact stays in sevdesk as it is.
     *
     * @param seen the contact of the link that the person wants to be without
     * @throws NotFound when the customer does not exist in this school
     * @throws WrongState when the customer has been linked with another contact since
     */
    public void remove(long customer, String seen) {
        Customer ours = records.get(Customer.class, customer);
        Optional<String> contact = of(customer).flatMap(ContactLink::contactId);
        if (contact.isPresent() && !contact.get().equals(seen)) {
            throw new WrongState("error.changedMeanwhile");
        }
        contact.filter(linked -> links.forget(school.id(), customer, linked))
                .ifPresent(
                        linked ->
                                trail.record(
                                        ContactAct.CONTACT_LINK_REMOVED,
                                        ours.getNumber(),
                                        Texts.german("trail.detail.contact.was", linked)));
    }
}
