package de.hundeschule123.sevdesk.connection.account;

/** The account on which revenue of one tax rule and VAT rate is booked in a school's sevdesk. */
public record RevenueAccount(
        int taxRule, int vatRate, long accountId, String number, String name, boolean chosen) {

    /** The same account, as the one that a person wants. */
    public RevenueAccount chosenByPerson() {
        return new RevenueAccount(taxRule, vatRate, accountId, number, name, true);
    }

    /** The same account for another tax rule. */
    RevenueAccount in(int rule) {
        return new RevenueAccount(rule, vatRate, accountId, number, name, chosen);
    }

    /** The same account, as the one that the rule proposes. */
    public RevenueAccount chosenByRule() {
        return new RevenueAccount(taxRule, vatRate, accountId, number, name, false);
    }

    /** What it is chosen for. */
    public RevenueCase revenueCase() {
        return new RevenueCase(taxRule, vatRate);
    }

    /** Number and name, as people know an account. */
    public String label() {
        return (number + " " + name).strip();
    }

    /** Whether both are the same account for the same case. */
    public boolean isSameAs(RevenueAccount other) {
        return isSameCaseAs(other) && accountId == other.accountId;
    }

    /** Whether both are for the same tax rule and VAT rate. */
    public boolean isSameCaseAs(RevenueAccount other) {
        return revenueCase().equals(other.revenueCase());
    }
}
