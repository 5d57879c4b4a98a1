package de.hundeschule123.sevdesk.contact.names;

import java.util.List;

/**
 * What the comparison has found for one customer.
 *
 * @param contacts the contact to link or propose, those to choose from, or none
 */
public record NameMatch(
        ComparedCustomer customer,
        MatchVerdict verdict,
        MatchReason reason,
        List<ComparedContact> contacts) {

    public NameMatch {
        contacts = List.copyOf(contacts);
    }

    static NameMatch assigned(
            ComparedCustomer customer, MatchReason reason, ComparedContact contact) {
        return new NameMatch(customer, MatchVerdict.ASSIGNED, reason, List.of(contact));
    }

    static NameMatch proposed(
            ComparedCustomer customer, MatchReason reason, ComparedContact contact) {
        return new NameMatch(customer, MatchVerdict.PROPOSED, reason, List.of(contact));
    }

    static NameMatch ambiguous(
            ComparedCustomer customer, MatchReason reason, List<ComparedContact> contacts) {
        return new NameMatch(customer, MatchVerdict.AMBIGUOUS, reason, contacts);
    }

    static NameMatch none(ComparedCustomer customer, MatchReason reason) {
        return new NameMatch(customer, MatchVerdict.NONE, reason, List.of());
    }
}
