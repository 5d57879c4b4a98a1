package de.hundeschule123.sevdesk.contact.rest;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.customer.rest.CustomerExtension;
import de.hundeschule123.platform.rest.Output;
import de.hundeschule123.sevdesk.contact.ContactLink;
import de.hundeschule123.sevdesk.contact.ContactLinkRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Optional;

/**
 * Adds the field {@code sevdesk} to a customer: customer number and contact there, null without a
 * link.
 */
@ApplicationScoped
class ContactCustomerExtension implements CustomerExtension {

    @Inject private ContactLinkRepository links;

    @Override
    public String name() {
        return "sevdesk";
    }

    @Override
    public JsonObject describe(Customer customer) {
        Optional<ContactLink> link =
                links.find(customer.school(), customer.getId()).filter(ContactLink::isLinked);
        return new Output()
                .with("customerNumber", link.map(ContactLink::getCustomerNumber).orElse(null))
                .with("contactId", link.flatMap(ContactLink::contactId).orElse(null))
                .json();
    }
}
