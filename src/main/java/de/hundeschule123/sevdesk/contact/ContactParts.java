package de.hundeschule123.sevdesk.contact;

import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.sevdesk.api.contact.ContactClient;
import java.util.List;

/**
 * Writes and lists what sevdesk keeps beside a contact: addresses and ways of communication, which
 * are operations of their own there and alike to us.
 */
record ContactParts(ContactClient contacts) {

    /** Whether a new way of communication is the first that sevdesk takes, or one more. */
    enum Place {
        MAIN,
        FURTHER
    }

    /** Adds the address or the way of communication to a contact; sevdesk's id of it. */
    String add(String contact, ContactPart part, CustomerDetails details, Place place) {
        if (part == ContactPart.ADDRESS) {
            return contacts.addAddress(contact, ContactMapping.address(details, country(details)));
        }
        String value = ContactMapping.value(details, part);
        return switch (place) {
            case MAIN -> contacts.addWay(contact, ContactMapping.type(part), value);
            case FURTHER -> contacts.addFurtherWay(contact, ContactMapping.type(part), value);
        };
    }

    /** Changes an address or way of communication. */
    void change(String id, ContactPart part, CustomerDetails details) {
        if (part == ContactPart.ADDRESS) {
            contacts.changeAddress(id, ContactMapping.address(details, country(details)));
        } else {
            contacts.changeWay(id, ContactMapping.value(details, part));
        }
    }

    /** Only where the country is known: none is put in the place of another. */
    private long country(CustomerDetails details) {
        return contacts.country(details.country()).orElseThrow();
    }

    /** Deletes an address or way of communication. */
    void delete(String id, ContactPart part) {
        if (part == ContactPart.ADDRESS) {
            contacts.deleteAddress(id);
        } else {
            contacts.deleteWay(id);
        }
    }

    /** The addresses or ways of one sort that a contact has. */
    List<PartRow> of(String contact, ContactPart part) {
        if (part == ContactPart.ADDRESS) {
            return contacts.addresses(contact).stream().map(ContactMapping::row).toList();
        }
        String type = ContactMapping.type(part).name();
        return contacts.ways(contact).stream()
                .filter(way -> type.equals(way.type()))
                .map(ContactMapping::row)
                .toList();
    }
}
