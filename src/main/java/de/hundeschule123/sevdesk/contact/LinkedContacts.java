package de.hundeschule123.sevdesk.contact;

import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.connection.AccountTies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The linked contacts of a school, as a tie to its sevdesk account. */
@ApplicationScoped
class LinkedContacts implements AccountTies {

    @Inject private ContactLinkTable links;

    @Override
    public boolean any(SchoolId school) {
        return links.anyLinked(school);
    }
}
