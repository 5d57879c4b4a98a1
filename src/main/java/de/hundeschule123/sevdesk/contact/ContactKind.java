package de.hundeschule123.sevdesk.contact;

import de.hundeschule123.customer.CustomerDetails;

/** What a contact is in sevdesk; no later change of its names makes one into the other. */
enum ContactKind {
    PERSON,
    ORGANISATION;

    static ContactKind of(CustomerDetails details) {
        return details.company() == null ? PERSON : ORGANISATION;
    }

    ContactKind other() {
        return this == PERSON ? ORGANISATION : PERSON;
    }
}
