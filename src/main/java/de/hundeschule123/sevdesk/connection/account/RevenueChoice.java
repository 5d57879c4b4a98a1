package de.hundeschule123.sevdesk.connection.account;

/** The owner's choice of the account on which revenue of one tax case is booked. */
public record RevenueChoice(int taxRule, int vatRate, long accountId) {

    /** Whether this is the account that the owner wants. */
    public boolean means(RevenueAccount account) {
        return account.taxRule() == taxRule
                && account.vatRate() == vatRate
                && account.accountId() == accountId;
    }
}
