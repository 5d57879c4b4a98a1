package de.hundeschule123.sevdesk.contact.rest;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.customer.rest.CustomerAnswer;
import de.hundeschule123.customer.rest.CustomerExtension;
import de.hundeschule123.platform.rest.AddedField;
import de.hundeschule123.sevdesk.contact.ContactLink;
import de.hundeschule123.sevdesk.contact.ContactLinkRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Adds the field {@code sevdesk} to a customer: customer number and contact there, null without a
 * link.
 */
@ApplicationScoped
@AddedField(
        to = CustomerAnswer.class,
        name = "sevdesk",
        type = ContactCustomerExtension.Answer.class)
class ContactCustomerExtension implements CustomerExtension {

    @Inject private ContactLinkRepository links;

    @Override
    public String name() {
        return "sevdesk";
    }

    @Override
    public Answer describe(Customer customer) {
        Optional<ContactLink> link =
                links.find(customer.school(), customer.getId()).filter(ContactLink::isLinked);
        return new Answer(
                link.map(ContactLink::getCustomerNumber), link.flatMap(ContactLink::contactId));
    }

    /** A customer's contact in sevdesk. */
    @Schema(name = "SevdeskContact", description = "Der Kontakt eines Kunden in Sevdesk")
    public record Answer(
            @Schema(description = "Kundennummer in Sevdesk", examples = "K-1001")
                    Optional<String> customerNumber,
            @Schema(description = "Die id des Kontakts in Sevdesk", examples = "4711")
                    Optional<String> contactId) {}
}
