package de.hundeschule123.sevdesk.connection;

/** The owner's choice of the account on which revenue of one tax case is booked. */
public record RevenueChoice(int taxRule, int vatRate, long accountId) {

    boolean means(RevenueAccount account) {
        return account.taxRule() == taxRule
                && account.vatRate() == vatRate
                && account.accountId() == accountId;
    }
}
