package de.hundeschule123.sevdesk.contact;

import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.connection.AccountBoundData;
import de.hundeschule123.sevdesk.connection.AccountReplaced;
import de.hundeschule123.sevdesk.connection.AccountTies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Keeps the linked contacts of a school for each sevdesk account that it was connected with. */
@ApplicationScoped
class ContactAccountData implements AccountBoundData {

    @Inject private ContactLinkRepository links;

    @Override
    public AccountTies present(SchoolId school) {
        return new AccountTies(links.countLinked(school), 0);
    }

    @Override
    public AccountTies kept(SchoolId school, String account) {
        return new AccountTies(links.countKept(school, account), 0);
    }

    /** Whoever makes a contact just then finds it again by its number. */
    @Override
    public boolean isUnderWay(SchoolId school) {
        return false;
    }

    void change(@Observes AccountReplaced replaced) {
        links.change(replaced);
    }
}
