package de.hundeschule123.sevdesk.api.voucher;

import java.util.Set;

/** A side of sevdesk's books; its letter is not what the words credit and debit suggest. */
public enum BookSide {
    /** What was sold. */
    REVENUE("D"),
    /** What was bought, and what was sold and is taken back. */
    EXPENSE("C");

    /** sevdesk's tax rules of expenses; all others are of revenue (spec: taxRule of vouchers). */
    private static final Set<String> RULES_OF_EXPENSES = Set.of("8", "9", "10", "12", "13", "14");

    private final String creditDebit;

    BookSide(String creditDebit) {
        this.creditDebit = creditDebit;
    }

    /** sevdesk's letter for it. */
    public String creditDebit() {
        return creditDebit;
    }

    /** Whether a voucher lies on this side, as far as it tells. */
    boolean isOf(VoucherRow row) {
        return creditDebit.equals(row.creditDebit());
    }

    /**
     * Whether a voucher is about revenue: on the side of revenue, or taken back on the other. What
     * tells no rule there might be, and would be booked twice.
     */
    static boolean isAboutRevenue(VoucherRow row) {
        return REVENUE.isOf(row)
                || EXPENSE.isOf(row)
                        && (row.taxRule() == null || !RULES_OF_EXPENSES.contains(row.taxRule()));
    }
}
