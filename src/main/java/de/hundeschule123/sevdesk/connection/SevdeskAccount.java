package de.hundeschule123.sevdesk.connection;

import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.connection.account.RevenueAccount;
import java.util.List;

/**
 * A sevdesk account is where a school's documents go, with the settings that transfers need.
 *
 * @param id sevdesk's own of the account, or null where it has not told it; what was asked there is
 *     written down only as long as the school has it
 */
public record SevdeskAccount(
        SchoolId school,
        String id,
        ApiToken token,
        TransferSettings settings,
        List<RevenueAccount> accounts) {

    public SevdeskAccount {
        accounts = List.copyOf(accounts);
    }
}
