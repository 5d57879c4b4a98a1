package de.hundeschule123.sevdesk.connection.status;

import de.hundeschule123.sevdesk.connection.revenue.TaxRegime;

/**
 * What a connection test saw: its result and, where it works, who is behind the token, how many
 * contacts there are, which bookkeeping the account has. Unknown parts are null.
 */
public record ConnectionReport(
        TestResult result,
        String user,
        Long contacts,
        String bookkeepingVersion,
        String accountId,
        TaxRegime regime) {

    public static ConnectionReport failed(TestResult result) {
        return new ConnectionReport(result, null, null, null, null, null);
    }

    /** The same findings under another result. */
    public ConnectionReport as(TestResult other) {
        return new ConnectionReport(other, user, contacts, bookkeepingVersion, accountId, regime);
    }
}
