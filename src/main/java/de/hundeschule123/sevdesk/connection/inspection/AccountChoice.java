package de.hundeschule123.sevdesk.connection.inspection;

import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.account.AccountCalls;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.Line;
import de.hundeschule123.sevdesk.connection.revenue.RevenueAccount;
import de.hundeschule123.sevdesk.connection.revenue.RevenueAccounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The first choice of revenue accounts for a school that was connected before any test had asked.
 */
@ApplicationScoped
public class AccountChoice {

    @Inject private Connections connections;
    @Inject private AccountCalls calls;

    /**
     * Asks sevdesk for the accounts, chooses by rule and keeps the choice.
     *
     * @throws SevdeskFailure when sevdesk does not tell
     */
    public List<RevenueAccount> choose(Line line) {
        List<RevenueAccount> chosen =
                new RevenueAccounts(calls.revenueGuidance(line.token())).choose(line.accounts());
        connections.bookOn(line.school(), chosen);
        return chosen;
    }
}
