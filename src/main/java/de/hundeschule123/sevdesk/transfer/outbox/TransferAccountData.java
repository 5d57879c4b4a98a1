package de.hundeschule123.sevdesk.transfer.outbox;

import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.connection.AccountBoundData;
import de.hundeschule123.sevdesk.connection.AccountReplaced;
import de.hundeschule123.sevdesk.connection.AccountTies;
import de.hundeschule123.sevdesk.transfer.queue.TransferAccountRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Keeps what is known of a school's vouchers for each sevdesk account that it was connected with.
 */
@ApplicationScoped
class TransferAccountData implements AccountBoundData {

    @Inject private TransferAccountRepository transfers;

    @Override
    public AccountTies present(SchoolId school) {
        return new AccountTies(0, transfers.countPresent(school));
    }

    @Override
    public AccountTies kept(SchoolId school, String account) {
        return new AccountTies(0, transfers.countIn(school, account));
    }

    @Override
    public boolean isUnderWay(SchoolId school) {
        return transfers.isUnderWay(school);
    }

    void change(@Observes AccountReplaced replaced) {
        transfers.change(replaced);
    }
}
