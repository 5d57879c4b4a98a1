package de.hundeschule123.sevdesk.connection.account;

/** Whether an account charges VAT (tax rule 1) or is a small business (§ 19 UStG, tax rule 11). */
public enum TaxRegime {
    REGULAR(1),
    SMALL_BUSINESS(11);

    /** sevdesk's id of the tax rule for revenue that is exempt from VAT (§ 4 UStG). */
    public static final int EXEMPT_RULE = 4;

    private final int revenueRule;

    TaxRegime(int revenueRule) {
        this.revenueRule = revenueRule;
    }

    /** sevdesk's id of the tax rule for domestic revenue in this regime. */
    public int revenueRule() {
        return revenueRule;
    }

    /** Whether an account is for revenue of a school in this regime. */
    public boolean has(RevenueAccount account) {
        return (account.taxRule() == SMALL_BUSINESS.revenueRule) == (this == SMALL_BUSINESS);
    }

    public static TaxRegime of(boolean smallBusiness) {
        return smallBusiness ? SMALL_BUSINESS : REGULAR;
    }
}
