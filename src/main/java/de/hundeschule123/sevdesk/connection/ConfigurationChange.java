package de.hundeschule123.sevdesk.connection;

import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.connection.account.RevenueChoice;
import java.util.List;
import java.util.Optional;

/**
 * A configuration change is all that the owner says at once about the extension; it is taken over
 * whole or not at all.
 *
 * @param token nothing where the stored one stays
 */
public record ConfigurationChange(
        TransferSettings settings,
        List<RevenueChoice> accounts,
        Optional<ApiToken> token,
        Activation activation) {

    public ConfigurationChange {
        settings = settings.copy();
        accounts = List.copyOf(accounts);
    }

    /** The same change with the stored token. */
    public ConfigurationChange withoutToken() {
        return new ConfigurationChange(settings, accounts, Optional.empty(), activation);
    }
}
