package de.hundeschule123.sevdesk.contact.screen;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.sevdesk.contact.ContactLink;
import de.hundeschule123.sevdesk.contact.ContactLinks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the contacts of the customers on a page once per request, for the column "Sevdesk". */
@Named("customerLinks")
@RequestScoped
public class CustomerLinksBean {

    @Inject private ContactLinks links;

    private final Map<Long, Optional<ContactLink>> known = new HashMap<>();

    /**
     * The number in sevdesk of a customer in a list, and with the first those of all rows; empty
     * when its contact has none, null without a link.
     */
    public String numberAmong(List<Customer> rows, Customer customer) {
        if (!known.containsKey(customer.getId())) {
            List<Long> ids = rows.stream().map(Customer::getId).toList();
            Map<Long, ContactLink> linked = links.of(ids);
            ids.forEach(id -> known.put(id, Optional.ofNullable(linked.get(id))));
        }
        return known.computeIfAbsent(customer.getId(), links::of)
                .map(ContactLink::getCustomerNumber)
                .orElse(null);
    }
}
