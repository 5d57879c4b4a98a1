package de.hundeschule123.document.screen;

import de.hundeschule123.customer.Customer;
import java.io.Serializable;

/**
 * A customer as offered while one types: its id and how it is told from others of the same name.
 */
public record CustomerChoice(long id, String label) implements Serializable {

    static CustomerChoice of(Customer customer) {
        String city = customer.getAddress().getCity();
        return new CustomerChoice(
                customer.getId(),
                customer.getDisplayName()
                        + " · "
                        + customer.getNumber()
                        + (city == null ? "" : " · " + city));
    }

    public long getId() {
        return id;
    }

    public String getLabel() {
        return label;
    }
}
