package de.hundeschule123.sevdesk.connection;

import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.connection.account.RevenueAccount;
import de.hundeschule123.sevdesk.connection.account.ServiceAccount;
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
        List<RevenueAccount> accounts,
        List<ServiceAccount> services) {

    public SevdeskAccount {
        accounts = List.copyOf(accounts);
        services = List.copyOf(services);
    }

    /** An account in which all services are booked alike. */
    public SevdeskAccount(
            SchoolId school,
            String id,
            ApiToken token,
            TransferSettings settings,
            List<RevenueAccount> accounts) {
        this(school, id, token, settings, accounts, List.of());
    }
}
