package de.hundeschule123.sevdesk.contact;

import de.hundeschule123.customer.CustomerDetails;
import java.util.List;
import java.util.Optional;

/**
 * The contacts of a school's account as far as one customer needs them; each method is one call.
 *
 * <p>All throw {@link de.hundeschule123.sevdesk.api.SevdeskFailure}.
 */
interface ContactGateway {

    /** Whether a contact is still there. */
    boolean isThere(String contact);

    /** Creates the contact under a customer number. */
    Created create(CustomerDetails details, String customerNumber);

    /** What a contact is called; nothing when it is gone. */
    Optional<Named> named(String contact);

    /** Changes the names of a contact; what the customer has not is taken away. */
    void rename(String contact, Names names);

    /** All contacts with exactly this customer number, persons and organisations. */
    List<Existing> numbered(String customerNumber);

    /** Adds the address or the way of communication to a contact; sevdesk's id of it. */
    String add(String contact, ContactPart part, CustomerDetails details, Place place);

    /** Changes an address or way of communication. */
    void change(String id, ContactPart part, CustomerDetails details);

    /** Deletes an address or way of communication. */
    void delete(String id, ContactPart part);

    /** The addresses or ways of one sort that a contact has. */
    List<Row> rows(String contact, ContactPart part);

    /** Whether sevdesk has the country of the customer's address. */
    boolean knowsCountry(CustomerDetails details);

    /** Whether a new way of communication is the first that sevdesk takes, or one more. */
    enum Place {
        MAIN,
        FURTHER
    }

    /** The names of a contact as we write them: the company, or the person's two. */
    record Names(String company, String firstName, String lastName) {

        static Names of(CustomerDetails details) {
            return details.company() != null
                    ? new Names(details.company(), null, null)
                    : new Names(null, details.firstName(), details.lastName());
        }
    }

    /** What a contact is, and its names. */
    record Named(ContactKind kind, String firstName, String lastName) {}

    /** An address or way as it stands in sevdesk; what it has not is null. */
    record Row(String id, String street, String zip, String city, String value) {

        static Row ofAddress(String id, String street, String zip, String city) {
            return new Row(id, street, zip, city, null);
        }

        static Row ofWay(String id, String value) {
            return new Row(id, null, null, null, value);
        }
    }

    /** A contact that was created, with the number that sevdesk gave it. */
    record Created(String id, String customerNumber) {}

    /** A contact that is there; the name as it would be compared. */
    record Existing(String id, String customerNumber, String name) {}
}
