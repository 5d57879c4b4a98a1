package de.hundeschule123.sevdesk.contact;

import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.connection.AccountBoundData;
import de.hundeschule123.sevdesk.connection.AccountReplaced;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Drops the linked contacts of a school with its sevdesk account: they go when it goes. */
@ApplicationScoped
class ContactAccountData implements AccountBoundData {

    @Inject private ContactLinkRepository links;

    @Override
    public boolean any(SchoolId school) {
        return links.anyLinked(school);
    }

    void forget(@Observes AccountReplaced replaced) {
        links.forgetAll(replaced.school());
    }
}
