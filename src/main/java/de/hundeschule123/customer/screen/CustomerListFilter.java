package de.hundeschule123.customer.screen;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.school.Selection;
import java.util.List;

/** Narrows the list of customers by what an extension knows of them. */
public interface CustomerListFilter {

    /** What it is called on the screen. */
    String label();

    /** What people choose from, in this order. */
    List<String> choices();

    /** The word for a choice on the screen. */
    String word(String choice);

    /** Adds the condition of one choice, about the customer {@code e}. */
    void narrow(Selection<Customer> customers, String choice);
}
