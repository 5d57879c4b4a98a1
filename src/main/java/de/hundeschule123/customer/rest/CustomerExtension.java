package de.hundeschule123.customer.rest;

import de.hundeschule123.customer.Customer;
import jakarta.json.JsonObject;

/** Adds to a customer in the REST interface what an extension knows, under its own name. */
public interface CustomerExtension {

    /** The field under which it is added, such as {@code sevdesk}. */
    String name();

    JsonObject describe(Customer customer);
}
