package de.hundeschule123.sevdesk.contact.screen;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.customer.screen.CustomerListFilter;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.Selection;
import de.hundeschule123.sevdesk.contact.ContactLinks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/** Narrows the list of customers to those who have their contact, or to those who have none. */
@ApplicationScoped
class LinkFilter implements CustomerListFilter {

    private enum Choice {
        LINKED,
        NOT_LINKED
    }

    @Override
    public String label() {
        return Texts.of("contact.filter");
    }

    @Override
    public List<String> choices() {
        return Arrays.stream(Choice.values()).map(Enum::name).toList();
    }

    @Override
    public String word(String choice) {
        return Texts.of("contact.filter." + choice);
    }

    @Override
    public void narrow(Selection<Customer> customers, String choice) {
        switch (Choice.valueOf(choice)) {
            case LINKED -> ContactLinks.linked(customers);
            case NOT_LINKED -> ContactLinks.notLinked(customers);
        }
    }
}
