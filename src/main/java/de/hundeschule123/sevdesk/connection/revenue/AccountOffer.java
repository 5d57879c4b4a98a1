package de.hundeschule123.sevdesk.connection.revenue;

import java.util.List;

/**
 * What a sevdesk account offers for revenue: every account that fits a tax case, the one of each
 * case to book on, and those booked on until now that it offers no longer.
 *
 * @param regime null when the offer does not tell
 */
public record AccountOffer(
        List<RevenueAccount> possible,
        List<RevenueAccount> booked,
        List<RevenueAccount> gone,
        TaxRegime regime) {

    /** What is known of an account that has not been asked. */
    public static final AccountOffer NONE = new AccountOffer(List.of(), List.of(), List.of(), null);

    public AccountOffer {
        possible = List.copyOf(possible);
        booked = List.copyOf(booked);
        gone = List.copyOf(gone);
    }

    /** Whether every account that was booked on is still there. */
    public boolean stands() {
        return gone.isEmpty();
    }
}
