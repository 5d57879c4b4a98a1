package de.hundeschule123.sevdesk.connection.revenue;

import java.util.List;

/**
 * What a sevdesk account offers for revenue: every account that fits a tax case, and the one of
 * each case that is booked on.
 *
 * @param regime null when the offer does not tell
 */
public record AccountOffer(
        List<RevenueAccount> possible, List<RevenueAccount> booked, TaxRegime regime) {

    /** What is known of an account that has not been asked. */
    public static final AccountOffer NONE = new AccountOffer(List.of(), List.of(), null);

    public AccountOffer {
        possible = List.copyOf(possible);
        booked = List.copyOf(booked);
    }
}
