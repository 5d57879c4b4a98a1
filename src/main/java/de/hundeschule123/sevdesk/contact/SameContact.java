package de.hundeschule123.sevdesk.contact;

import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.sevdesk.api.contact.ContactRow;
import de.hundeschule123.sevdesk.contact.names.ComparedContact;
import de.hundeschule123.sevdesk.contact.names.ComparedCustomer;
import de.hundeschule123.sevdesk.contact.names.ContactAddresses;
import de.hundeschule123.sevdesk.contact.names.MatchVerdict;
import de.hundeschule123.sevdesk.contact.names.NameComparison;
import de.hundeschule123.sevdesk.contact.names.TypedName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides whether a contact that is there already is a customer's: it bears the customer's name,
 * whatever its spelling, and has the same e-mail or postal address. What is merely likely is not
 * enough, for nobody is asked.
 */
record SameContact(CustomerDetails customer) {

    /** Beyond so many of one name it is a list of tests, or no name. */
    private static final int MOST_NAMESAKES = 3;

    /** No other customer has it. */
    private static final long SELF = 0;

    /** The word by which sevdesk finds contacts of the customer's name; null where it has none. */
    String word() {
        return customer.company() != null ? customer.company() : customer.lastName();
    }

    /** Whether enough is known of the customer to tell it from somebody else of the name. */
    boolean canBeTold() {
        return word() != null && !reach().isUnknown();
    }

    /**
     * The contacts of exactly this name that may be anybody's. What bears a number of ours was made
     * for another customer, be it of another school in the same account.
     */
    List<ContactRow> namesakes(List<ContactRow> contacts) {
        List<ContactRow> named =
                contacts.stream()
                        .filter(contact -> !isOurs(contact))
                        .filter(contact -> ContactMapping.kind(contact) == kind())
                        .filter(this::isOfName)
                        .toList();
        return named.size() > MOST_NAMESAKES ? List.of() : named;
    }

    private static boolean isOurs(ContactRow contact) {
        return contact.customerNumber() != null
                && contact.customerNumber().startsWith(ContactSynchronizer.NUMBER_PREFIX);
    }

    private ContactKind kind() {
        return ContactKind.of(customer);
    }

    private boolean isOfName(ContactRow contact) {
        return isAloneWith(contact, List.of());
    }

    /**
     * Whether nobody else of the school could be meant by the contact's name, whatever its
     * spelling: father and son may share it, and a house and an e-mail with it.
     *
     * @param others all other customers of the school
     */
    boolean isAloneWith(ContactRow contact, List<ComparedCustomer> others) {
        ComparedCustomer self = new ComparedCustomer(SELF, name());
        return NameComparison.of(
                        Stream.concat(Stream.of(self), others.stream()).toList(),
                        List.of(
                                new ComparedContact(
                                        contact.id(),
                                        contact.customerNumber(),
                                        new TypedName(
                                                contact.surename(),
                                                contact.familyname(),
                                                contact.name(),
                                                contact.name2()))),
                        Map.of(),
                        Set.of())
                .findings()
                .stream()
                .filter(finding -> finding.customer().id() == SELF)
                .anyMatch(finding -> finding.verdict() == MatchVerdict.ASSIGNED);
    }

    private TypedName name() {
        return new TypedName(customer.firstName(), customer.lastName(), customer.company());
    }

    /** Whether a contact is reached as the customer is. */
    boolean isReachedSo(List<String> emails, List<ContactAddresses.Address> addresses) {
        return reach().fits(ContactAddresses.of(emails, addresses));
    }

    private ContactAddresses reach() {
        return ContactAddresses.of(
                customer.email() == null ? List.of() : List.of(customer.email()),
                customer.street() == null
                        ? List.of()
                        : List.of(new ContactAddresses.Address(customer.street(), customer.zip())));
    }
}
