package de.hundeschule123.sevdesk.connection.check;

import de.hundeschule123.sevdesk.connection.ConnectionReport;
import de.hundeschule123.sevdesk.connection.TestResult;
import de.hundeschule123.sevdesk.connection.account.AccountOffer;

/** What the questions to an account have found: the report, and the accounts that it offers. */
record Finding(ConnectionReport report, AccountOffer offer) {

    static Finding failed(TestResult result, String said) {
        return new Finding(ConnectionReport.failed(result, said), AccountOffer.NONE);
    }
}
