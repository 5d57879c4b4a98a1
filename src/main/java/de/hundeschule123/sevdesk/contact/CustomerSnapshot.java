package de.hundeschule123.sevdesk.contact;

import de.hundeschule123.customer.CustomerDetails;
import java.util.Optional;

/**
 * A customer snapshot is what a customer was when it was read, with its link to sevdesk.
 *
 * @param standing whether its contact follows it
 */
public record CustomerSnapshot(
        long customer,
        String number,
        CustomerDetails details,
        Optional<ContactLink> link,
        Standing standing) {

    /** A customer whose contact follows it. */
    public CustomerSnapshot(
            long customer, String number, CustomerDetails details, Optional<ContactLink> link) {
        this(customer, number, details, link, Standing.KNOWN);
    }

    /** What is known of a customer. */
    public enum Standing {
        KNOWN,
        /** The data were taken out on request: only the papers still say who it was. */
        ERASED
    }
}
