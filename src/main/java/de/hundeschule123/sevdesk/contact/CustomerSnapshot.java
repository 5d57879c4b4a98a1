package de.hundeschule123.sevdesk.contact;

import de.hundeschule123.customer.CustomerDetails;
import java.util.Optional;

/** A customer snapshot is what a customer was when it was read, with its link to sevdesk. */
public record CustomerSnapshot(
        long customer, String number, CustomerDetails details, Optional<ContactLink> link) {}
