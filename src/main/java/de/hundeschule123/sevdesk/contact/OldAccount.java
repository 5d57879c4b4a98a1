package de.hundeschule123.sevdesk.contact;

import de.hundeschule123.sevdesk.connection.AccountReplaced;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** The observer that drops a school's links when it goes on with another sevdesk account. */
@Dependent
class OldAccount {

    @Inject private ContactLinkTable links;

    void forget(@Observes AccountReplaced replaced) {
        links.forgetAll(replaced.school());
    }
}
