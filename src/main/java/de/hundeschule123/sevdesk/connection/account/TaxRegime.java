package de.hundeschule123.sevdesk.connection.account;

/** Whether an account charges VAT (tax rule 1) or is a small business (§ 19 UStG, tax rule 11). */
public enum TaxRegime {
    REGULAR(RevenueRule.TAXABLE),
    SMALL_BUSINESS(RevenueRule.SMALL_BUSINESS);

    private final RevenueRule revenueRule;

    TaxRegime(RevenueRule revenueRule) {
        this.revenueRule = revenueRule;
    }

    /** The tax rule for ordinary domestic revenue in this regime. */
    public RevenueRule revenueRule() {
        return revenueRule;
    }

    /** Whether an account is for revenue of a school in this regime. */
    public boolean has(RevenueAccount account) {
        return (account.taxRule() == SMALL_BUSINESS.revenueRule.id()) == (this == SMALL_BUSINESS);
    }

    public static TaxRegime of(boolean smallBusiness) {
        return smallBusiness ? SMALL_BUSINESS : REGULAR;
    }
}
