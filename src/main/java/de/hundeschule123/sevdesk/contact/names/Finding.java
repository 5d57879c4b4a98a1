package de.hundeschule123.sevdesk.contact.names;

import java.util.List;

/**
 * What the comparison has found for one customer.
 *
 * @param contacts the contact to link or propose, those to choose from, or none
 */
public record Finding(
        OurCustomer customer, Verdict verdict, Reason reason, List<TheirContact> contacts) {

    public Finding {
        contacts = List.copyOf(contacts);
    }

    static Finding assigned(OurCustomer customer, Reason reason, TheirContact contact) {
        return new Finding(customer, Verdict.ASSIGNED, reason, List.of(contact));
    }

    static Finding proposed(OurCustomer customer, Reason reason, TheirContact contact) {
        return new Finding(customer, Verdict.PROPOSED, reason, List.of(contact));
    }

    static Finding ambiguous(OurCustomer customer, Reason reason, List<TheirContact> contacts) {
        return new Finding(customer, Verdict.AMBIGUOUS, reason, contacts);
    }

    static Finding none(OurCustomer customer, Reason reason) {
        return new Finding(customer, Verdict.NONE, reason, List.of());
    }
}
