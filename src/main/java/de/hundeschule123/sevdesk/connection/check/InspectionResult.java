package de.hundeschule123.sevdesk.connection.check;

import de.hundeschule123.sevdesk.connection.CheckResult;
import de.hundeschule123.sevdesk.connection.ConnectionReport;
import de.hundeschule123.sevdesk.connection.account.RevenueAccountOffer;

/** What the questions to an account have found: the report, and the accounts that it offers. */
record InspectionResult(ConnectionReport report, RevenueAccountOffer offer) {

    static InspectionResult failed(CheckResult result, String said) {
        return new InspectionResult(
                ConnectionReport.failed(result, said), RevenueAccountOffer.NONE);
    }
}
