package de.hundeschule123.sevdesk.connection.account;

import de.hundeschule123.platform.text.Texts;

/** A revenue case is what an account is chosen for: a tax rule of sevdesk and a VAT rate. */
public record RevenueCase(int taxRule, int vatRate) {

    private static final String BETWEEN = "/";

    RevenueCase(RevenueRule rule, int vatRate) {
        this(rule.id(), vatRate);
    }

    /** What a school of a regime charges as a rule. */
    public static RevenueCase ordinary(TaxRegime regime) {
        return switch (regime) {
            case REGULAR -> new RevenueCase(RevenueRule.TAXABLE, 19);
            case SMALL_BUSINESS -> new RevenueCase(RevenueRule.SMALL_BUSINESS, 0);
        };
    }

    /** What a school of a regime sells at a rate as a rule: at 0 %, exempt revenue. */
    public static RevenueCase usual(TaxRegime regime, int vatRate) {
        return switch (regime) {
            case REGULAR ->
                    new RevenueCase(
                            vatRate == 0 ? RevenueRule.EXEMPT : RevenueRule.TAXABLE, vatRate);
            case SMALL_BUSINESS -> ordinary(regime);
        };
    }

    /** The case with a stored word. */
    public static RevenueCase stored(String word) {
        String[] parts = word.split(BETWEEN);
        return new RevenueCase(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    /** The word for it in the database. */
    public String word() {
        return taxRule + BETWEEN + vatRate;
    }

    /** What people read. */
    public String label() {
        return Texts.of("connection.revenue." + taxRule, vatRate);
    }

    /** Exempt revenue was a case of rule 1 before it had a case of its own. */
    boolean wasChosenBy(RevenueAccount account) {
        boolean ofRule =
                account.taxRule() == taxRule
                        || taxRule == RevenueRule.EXEMPT.id()
                                && account.taxRule() == RevenueRule.TAXABLE.id();
        return ofRule && account.vatRate() == vatRate;
    }
}
