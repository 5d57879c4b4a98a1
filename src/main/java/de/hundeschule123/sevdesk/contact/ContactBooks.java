package de.hundeschule123.sevdesk.contact;

import de.hundeschule123.customer.CustomerDetails;
import java.util.List;
import java.util.Optional;

/**
 * The contacts of a school's account as far as one customer needs them; each method is one call.
 *
 * <p>All throw {@link de.hundeschule123.sevdesk.api.SevdeskFailure}.
 */
interface ContactBooks {

    /** Whether a contact is still there. */
    boolean isThere(String contact);

    /** Creates the contact under a customer number. */
    Created create(CustomerDetails details, String customerNumber);

    /** Changes the names of a contact. */
    void rename(String contact, CustomerDetails details);

    /** All contacts with exactly this customer number, persons and organisations. */
    List<Existing> numbered(String customerNumber);

    /** Adds the address or the way of communication to a contact; sevdesk's id of it. */
    String add(String contact, ContactPart part, CustomerDetails details);

    /** Changes an address or way of communication. */
    void change(String id, ContactPart part, CustomerDetails details);

    /** The id of an address or way that the contact already has with the same content, if any. */
    Optional<String> find(String contact, ContactPart part, CustomerDetails details);

    /** A contact that was created, with the number that sevdesk gave it. */
    record Created(String id, String customerNumber) {}

    /** A contact that is there; the name as it would be compared. */
    record Existing(String id, String customerNumber, String name) {}
}
