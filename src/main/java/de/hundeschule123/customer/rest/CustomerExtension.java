package de.hundeschule123.customer.rest;

import de.hundeschule123.customer.Customer;

/**
 * Adds to a customer in the REST interface what an extension knows, under its own name.
 *
 * <p>{@link de.hundeschule123.platform.rest.AddedField} describes the field.
 */
public interface CustomerExtension {

    /** The field under which it is added, such as {@code sevdesk}. */
    String name();

    Record describe(Customer customer);
}
