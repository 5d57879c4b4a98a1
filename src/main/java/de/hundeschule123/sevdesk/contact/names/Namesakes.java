package de.hundeschule123.sevdesk.contact.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Customers and contacts of one name of which at least one side has several: names alone cannot say
 * who is who.
 */
public final class Namesakes {

    /** More than a person can choose from side by side. */
    private static final int MOST_CHOICES = 20;

    /** Beyond so many pairs of one name (a test account full of Max Mustermann) nobody can say. */
    private static final long MOST_PAIRS = 250_000;

    private final List<ComparedCustomer> customers;
    private final List<ComparedContact> contacts;
    private final Set<Long> linkedCustomers;
    private final Set<String> linkedContacts;
    private final MatchReason likeness;

    Namesakes(
            List<ComparedCustomer> customers,
            List<ComparedContact> contacts,
            Set<Long> linkedCustomers,
            Set<String> linkedContacts,
            MatchReason likeness) {
        this.customers = List.copyOf(customers);
        this.contacts = List.copyOf(contacts);
        this.linkedCustomers = linkedCustomers;
        this.linkedContacts = linkedContacts;
        this.likeness = likeness;
    }

    /** All customers of the name, also those that are linked already. */
    public List<ComparedCustomer> customers() {
        return customers;
    }

    /** All contacts of the name, also those that serve a customer already. */
    public List<ComparedContact> contacts() {
        return contacts;
    }

    /**
     * Decides by e-mail or address where exactly one contact fits the customer and the contact fits
     * no other; leaves the choice to a person where not.
     *
     * @param ours how to reach a customer
     * @param theirs how to reach a contact
     */
    public List<NameMatch> decide(
            Function<ComparedCustomer, ContactAddresses> ours,
            Function<ComparedContact, ContactAddresses> theirs) {
        boolean tooMany = (long) customers.size() * contacts.size() > MOST_PAIRS;
        List<ContactAddresses> ofCustomers =
                customers.stream().map(tooMany ? any -> ContactAddresses.UNKNOWN : ours).toList();
        List<ContactAddresses> ofContacts =
                contacts.stream().map(tooMany ? any -> ContactAddresses.UNKNOWN : theirs).toList();
        List<ComparedCustomer> open = new ArrayList<>();
        List<ComparedContact> left = new ArrayList<>(contacts);
        left.removeIf(contact -> linkedContacts.contains(contact.id()));
        List<NameMatch> matches = new ArrayList<>();
        for (int i = 0; i < customers.size(); i++) {
            ComparedCustomer customer = customers.get(i);
            if (linkedCustomers.contains(customer.id())) {
                continue;
            }
            int fitting = onlyFit(ofCustomers.get(i), ofContacts);
            if (fitting >= 0
                    && onlyFit(ofContacts.get(fitting), ofCustomers) == i
                    && left.remove(contacts.get(fitting))) {
                matches.add(decided(customer, contacts.get(fitting)));
            } else {
                open.add(customer);
            }
        }
        open.forEach(customer -> matches.add(undecided(customer, left)));
        return matches;
    }

    /** The place of the one that fits; -1 when none does or several do. */
    private static int onlyFit(ContactAddresses contactAddresses, List<ContactAddresses> others) {
        int found = -1;
        if (contactAddresses.isUnknown()) {
            return found;
        }
        for (int i = 0; i < others.size(); i++) {
            if (contactAddresses.fits(others.get(i))) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    /** The same name is assigned; one that is merely like it stays a proposal. */
    private NameMatch decided(ComparedCustomer customer, ComparedContact contact) {
        if (likeness != MatchReason.SAME_NAME) {
            return NameMatch.proposed(customer, likeness, contact);
        }
        return Spelling.of(customer.names()).agreesWith(Spelling.of(contact.names()))
                ? NameMatch.assigned(customer, MatchReason.SAME_NAME_AND_REACH, contact)
                : NameMatch.proposed(customer, MatchReason.TITLE, contact);
    }

    private NameMatch undecided(ComparedCustomer customer, List<ComparedContact> left) {
        if (left.isEmpty()) {
            return NameMatch.none(customer, MatchReason.TAKEN);
        }
        MatchReason reason = likeness == MatchReason.SAME_NAME ? MatchReason.NAMESAKES : likeness;
        return NameMatch.ambiguous(
                customer, reason, left.subList(0, Math.min(left.size(), MOST_CHOICES)));
    }
}
