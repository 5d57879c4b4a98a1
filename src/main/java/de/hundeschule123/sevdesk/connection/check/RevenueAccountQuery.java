package de.hundeschule123.sevdesk.connection.check;

import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.account.AccountClient;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.SevdeskAccount;
import de.hundeschule123.sevdesk.connection.account.RevenueAccount;
import de.hundeschule123.sevdesk.connection.account.RevenueAccountOffer;
import de.hundeschule123.sevdesk.connection.account.RevenueAccounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Asks sevdesk, outside the connection test, on which accounts revenue can be booked: for a case
 * that none is known for, and whether those that are known still stand.
 */
@ApplicationScoped
public class RevenueAccountQuery {

    @Inject private Connections connections;
    @Inject private AccountClient.Factory clients;

    /**
     * Asks sevdesk for the accounts and keeps the known ones for cases that had none. Where an
     * account that was booked on is gone, the school waits for its owner's word.
     *
     * @return nothing when the school waits
     * @throws SevdeskFailure when sevdesk does not tell
     */
    public Optional<List<RevenueAccount>> choose(SevdeskAccount account) {
        RevenueAccountOffer offer = offer(account);
        if (!connections.accountsTold(account, offer)) {
            return Optional.empty();
        }
        return Optional.of(connections.revenueAccounts(account.school()));
    }

    /**
     * Finds out whether all booked accounts are still offered; where one is gone, the school waits
     * for its owner's word.
     *
     * @throws SevdeskFailure when sevdesk does not tell
     */
    public boolean stand(SevdeskAccount account) {
        try {
            return connections.accountsTold(account, offer(account));
        } catch (SevdeskFailure untold) {
            connections.accountsUntold(account.school());
            throw untold;
        }
    }

    /** Where there is no account at all, sevdesk has not told any: every account has some. */
    private RevenueAccountOffer offer(SevdeskAccount account) {
        RevenueAccountOffer offer =
                new RevenueAccounts(clients.of(account.token()).revenueGuidance()).offer();
        if (offer.isEmpty()) {
            throw SevdeskFailure.Unseen.incomplete("ReceiptGuidance/forRevenue");
        }
        return offer;
    }
}
