package de.hundeschule123.sevdesk.transfer.removal;

import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.connection.AccountBoundData;
import de.hundeschule123.sevdesk.connection.AccountReplaced;
import de.hundeschule123.sevdesk.connection.AccountTies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Ends removals when their school leaves the account in which the vouchers lie. */
@ApplicationScoped
class RemovalAccountData implements AccountBoundData {

    private static final AccountTies NONE = new AccountTies(0, 0);

    @Inject private RemovalRepository removals;

    @Override
    public AccountTies present(SchoolId school) {
        return NONE;
    }

    @Override
    public AccountTies kept(SchoolId school, String account) {
        return NONE;
    }

    @Override
    public boolean isUnderWay(SchoolId school) {
        return removals.isUnderWay(school);
    }

    void change(@Observes AccountReplaced replaced) {
        removals.endAll(replaced.school());
    }
}
