package de.hundeschule123.sevdesk.contact.matching;

import de.hundeschule123.sevdesk.connection.AccountReplaced;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Drops a school's matching result when it goes on with another sevdesk account. */
@Dependent
class MatchAccountData {

    @Inject private MatchRepository table;

    void forget(@Observes AccountReplaced replaced) {
        table.forget(replaced.school());
    }
}
