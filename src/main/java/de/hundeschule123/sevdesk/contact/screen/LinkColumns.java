package de.hundeschule123.sevdesk.contact.screen;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.platform.download.AddedColumns;
import de.hundeschule123.platform.download.Cell;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.sevdesk.contact.ContactLink;
import de.hundeschule123.sevdesk.contact.ContactLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Adds to the file of the list of customers the number of each one's contact. */
@ApplicationScoped
class LinkColumns implements AddedColumns<Customer> {

    @Inject private ContactLinks links;

    @Override
    public List<String> titles() {
        return List.of(Texts.of("contact.filter"));
    }

    @Override
    public Function<Customer, List<Cell>> cells(List<Customer> rows) {
        Map<Long, ContactLink> linked = links.of(rows.stream().map(Customer::getId).toList());
        return customer -> List.of(Cell.of(word(linked.get(customer.getId()))));
    }

    static String word(ContactLink link) {
        if (link == null) {
            return Texts.of("contact.filter.NOT_LINKED");
        }
        String number = link.getCustomerNumber();
        return number == null || number.isEmpty() ? Texts.of("contact.number.none") : number;
    }
}
