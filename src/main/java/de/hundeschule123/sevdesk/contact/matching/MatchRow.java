package de.hundeschule123.sevdesk.contact.matching;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.sevdesk.contact.ContactLink;
import de.hundeschule123.sevdesk.contact.names.MatchReason;
import java.util.List;

/**
 * A customer in the result of a matching.
 *
 * @param reason why it is where it is; null for one that was linked before
 * @param link its link; null when it has none
 * @param lost what has become of the contact that it was linked with before; null where nothing has
 * @param choices the contacts that come into question and serve nobody
 */
public record MatchRow(
        Customer customer,
        MatchReason reason,
        ContactLink link,
        LostContact lost,
        List<MatchChoice> choices) {

    public MatchRow {
        choices = List.copyOf(choices);
    }

    public Customer getCustomer() {
        return customer;
    }

    public MatchReason getReason() {
        return reason;
    }

    public ContactLink getLink() {
        return link;
    }

    public List<MatchChoice> getChoices() {
        return choices;
    }
}
