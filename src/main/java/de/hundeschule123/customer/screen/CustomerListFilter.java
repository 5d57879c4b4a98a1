package de.hundeschule123.customer.screen;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.school.Selection;

/** Narrows the list of customers further, brought along by an extension. */
public interface CustomerListFilter {

    /** Adds the conditions that the person has chosen, about the customer {@code e}. */
    void narrow(Selection<Customer> customers);
}
