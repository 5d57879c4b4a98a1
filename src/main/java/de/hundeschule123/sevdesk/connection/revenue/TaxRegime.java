package de.hundeschule123.sevdesk.connection.revenue;

/** Whether an account charges VAT (tax rule 1) or is a small business (§ 19 UStG, tax rule 11). */
public enum TaxRegime {
    REGULAR(1),
    SMALL_BUSINESS(11);

    private final int revenueRule;

    TaxRegime(int revenueRule) {
        this.revenueRule = revenueRule;
    }

    /** sevdesk's id of the tax rule for domestic revenue in this regime. */
    public int revenueRule() {
        return revenueRule;
    }

    public static TaxRegime of(boolean smallBusiness) {
        return smallBusiness ? SMALL_BUSINESS : REGULAR;
    }
}
