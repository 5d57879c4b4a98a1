package de.hundeschule123.sevdesk.contact;

import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.sevdesk.api.contact.AddressForm;
import de.hundeschule123.sevdesk.api.contact.AddressRow;
import de.hundeschule123.sevdesk.api.contact.ContactForm;
import de.hundeschule123.sevdesk.api.contact.ContactRow;
import de.hundeschule123.sevdesk.api.contact.WayRow;
import de.hundeschule123.sevdesk.api.contact.WayType;

/** Translates customers into sevdesk's contacts, and what lies there back. */
final class ContactMapping {

    private ContactMapping() {}

    /**
     * The names under which a contact is kept: the company with its VAT id, or the person's two.
     */
    static ContactForm names(CustomerDetails details) {
        return details.company() != null
                ? ContactForm.organisation(
                        details.company(), details.vatId() == null ? null : details.vatId().value())
                : ContactForm.person(details.firstName(), details.lastName());
    }

    /** What a contact is in sevdesk: only organisations have a name in one piece. */
    static ContactKind kind(ContactRow contact) {
        return contact.name() == null ? ContactKind.PERSON : ContactKind.ORGANISATION;
    }

    /** The address, in a country by sevdesk's own id. */
    static AddressForm address(CustomerDetails details, long country) {
        return new AddressForm(details.street(), details.zip(), details.city(), country);
    }

    /** How sevdesk calls a way to reach somebody. */
    static WayType type(ContactPart way) {
        return way == ContactPart.EMAIL ? WayType.EMAIL : WayType.PHONE;
    }

    /** The address or number of a way to reach somebody. */
    static String value(CustomerDetails details, ContactPart way) {
        return way == ContactPart.EMAIL ? details.email() : details.phone();
    }

    static PartRow row(AddressRow address) {
        return new PartRow(address.id(), address.street(), address.zip(), address.city(), null);
    }

    static PartRow row(WayRow way) {
        return new PartRow(way.id(), null, null, null, way.value());
    }
}
