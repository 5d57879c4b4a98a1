package de.hundeschule123.sevdesk.connection.inspection;

import de.hundeschule123.sevdesk.connection.revenue.AccountOffer;
import de.hundeschule123.sevdesk.connection.status.ConnectionReport;
import de.hundeschule123.sevdesk.connection.status.TestResult;

/** What the questions to an account have found: the report, and the accounts that it offers. */
record Finding(ConnectionReport report, AccountOffer offer) {

    static Finding failed(TestResult result, String said) {
        return new Finding(ConnectionReport.failed(result, said), AccountOffer.NONE);
    }
}
