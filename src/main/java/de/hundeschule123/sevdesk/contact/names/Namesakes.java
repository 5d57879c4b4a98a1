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

    private final List<OurCustomer> customers;
    private final List<TheirContact> contacts;
    private final Set<Long> linkedCustomers;
    private final Set<String> linkedContacts;
    private final Reason likeness;

    Namesakes(
            List<OurCustomer> customers,
            List<TheirContact> contacts,
            Set<Long> linkedCustomers,
            Set<String> linkedContacts,
            Reason likeness) {
        this.customers = List.copyOf(customers);
        this.contacts = List.copyOf(contacts);
        this.linkedCustomers = linkedCustomers;
        this.linkedContacts = linkedContacts;
        this.likeness = likeness;
    }

    /** All customers of the name, also those that are linked already. */
    public List<OurCustomer> customers() {
        return customers;
    }

    /** All contacts of the name, also those that serve a customer already. */
    public List<TheirContact> contacts() {
        return contacts;
    }

    /**
     * Decides by e-mail or address where exactly one contact fits the customer and the contact fits
     * no other; leaves the choice to a person where not.
     *
     * @param ours how to reach a customer
     * @param theirs how to reach a contact
     */
    public List<Finding> decide(
            Function<OurCustomer, Reach> ours, Function<TheirContact, Reach> theirs) {
        boolean tooMany = (long) customers.size() * contacts.size() > MOST_PAIRS;
        List<Reach> ofCustomers =
                customers.stream().map(tooMany ? any -> Reach.UNKNOWN : ours).toList();
        List<Reach> ofContacts =
                contacts.stream().map(tooMany ? any -> Reach.UNKNOWN : theirs).toList();
        List<OurCustomer> open = new ArrayList<>();
        List<TheirContact> left = new ArrayList<>(contacts);
        left.removeIf(contact -> linkedContacts.contains(contact.id()));
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < customers.size(); i++) {
            OurCustomer customer = customers.get(i);
            if (linkedCustomers.contains(customer.id())) {
                continue;
            }
            int fitting = onlyFit(ofCustomers.get(i), ofContacts);
            if (fitting >= 0
                    && onlyFit(ofContacts.get(fitting), ofCustomers) == i
                    && left.remove(contacts.get(fitting))) {
                findings.add(decided(customer, contacts.get(fitting)));
            } else {
                open.add(customer);
            }
        }
        open.forEach(customer -> findings.add(undecided(customer, left)));
        return findings;
    }

    /** The place of the one that fits; -1 when none does or several do. */
    private static int onlyFit(Reach reach, List<Reach> others) {
        int found = -1;
        if (reach.isUnknown()) {
            return found;
        }
        for (int i = 0; i < others.size(); i++) {
            if (reach.fits(others.get(i))) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    /** The same name is assigned; one that is merely like it stays a proposal. */
    private Finding decided(OurCustomer customer, TheirContact contact) {
        if (likeness != Reason.SAME_NAME) {
            return Finding.proposed(customer, likeness, contact);
        }
        return Spelling.of(customer.names()).agreesWith(Spelling.of(contact.names()))
                ? Finding.assigned(customer, Reason.SAME_NAME_AND_REACH, contact)
                : Finding.proposed(customer, Reason.TITLE, contact);
    }

    private Finding undecided(OurCustomer customer, List<TheirContact> left) {
        if (left.isEmpty()) {
            return Finding.none(customer, Reason.TAKEN);
        }
        Reason reason = likeness == Reason.SAME_NAME ? Reason.NAMESAKES : likeness;
        return Finding.ambiguous(
                customer, reason, left.subList(0, Math.min(left.size(), MOST_CHOICES)));
    }
}
