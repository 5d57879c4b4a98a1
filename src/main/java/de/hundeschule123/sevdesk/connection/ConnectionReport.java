package de.hundeschule123.sevdesk.connection;

import de.hundeschule123.platform.database.StoredText;
import de.hundeschule123.sevdesk.connection.account.TaxRegime;
import java.util.Set;

/**
 * What a connection test saw: its result and, where it works, who is behind the token, how many
 * contacts there are, which bookkeeping the account has. Unknown parts are null.
 *
 * @param missing the areas to which the user of the token has no right
 * @param said sevdesk's own words for a refusal, for the school alone
 */
public record ConnectionReport(
        CheckResult result,
        String user,
        Long contacts,
        String bookkeepingVersion,
        String accountId,
        TaxRegime regime,
        String said,
        Set<AccountArea> missing) {

    private static final int LONGEST_ID = 64;

    public ConnectionReport {
        accountId = StoredText.of(accountId, LONGEST_ID);
        missing = Set.copyOf(missing);
    }

    /** A report without words of a refusal. */
    public ConnectionReport(
            CheckResult result,
            String user,
            Long contacts,
            String bookkeepingVersion,
            String accountId,
            TaxRegime regime) {
        this(result, user, contacts, bookkeepingVersion, accountId, regime, null, Set.of());
    }

    public static ConnectionReport failed(CheckResult result) {
        return failed(result, null);
    }

    /** A refusal with sevdesk's own words, if there are any. */
    public static ConnectionReport failed(CheckResult result, String said) {
        return new ConnectionReport(result, null, null, null, null, null, said, Set.of());
    }

    /** What people read of it. */
    public String sentence() {
        return result.sentence(missing);
    }

    /** The same findings under another result. */
    public ConnectionReport as(CheckResult other) {
        return new ConnectionReport(
                other, user, contacts, bookkeepingVersion, accountId, regime, said, missing);
    }
}
