package de.hundeschule123.sevdesk.connection;

import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.connection.account.RevenueAccount;
import java.util.List;

/** A sevdesk account is where a school's documents go, with the settings that transfers need. */
public record SevdeskAccount(
        SchoolId school, ApiToken token, TransferSettings settings, List<RevenueAccount> accounts) {

    public SevdeskAccount {
        accounts = List.copyOf(accounts);
    }
}
