package de.hundeschule123.sevdesk.contact;

import de.hundeschule123.customer.CustomerDetails;

/**
 * A customer and the contact that it is to be linked with.
 *
 * @param details what we know of the customer, which counts as told
 */
public record NewLink(long customer, CustomerDetails details, FoundContact contact) {}
