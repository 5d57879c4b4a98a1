package de.hundeschule123.customer.rest;

import de.hundeschule123.customer.Customer;

/**
 * Adds a field to each customer in the REST interface; {@link
 * de.hundeschule123.platform.rest.AddedField} describes it.
 */
public interface CustomerExtension {

    /** The field under which it is added, such as {@code sevdesk}. */
    String name();

    Record describe(Customer customer);
}
