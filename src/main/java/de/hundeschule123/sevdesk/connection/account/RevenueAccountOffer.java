package de.hundeschule123.sevdesk.connection.account;

import java.util.List;

/**
 * What a sevdesk account offers for revenue: every account that fits a tax case, the one of each
 * case to book on, and those booked on until now that it offers no longer.
 *
 * @param regime null when the offer does not tell
 */
public record RevenueAccountOffer(
        List<RevenueAccount> possible,
        List<RevenueAccount> booked,
        List<RevenueAccount> gone,
        TaxRegime regime) {

    /** What is known of an account that has not been asked. */
    public static final RevenueAccountOffer NONE =
            new RevenueAccountOffer(List.of(), List.of(), List.of(), null);

    public RevenueAccountOffer {
        possible = List.copyOf(possible);
        booked = List.copyOf(booked);
        gone = List.copyOf(gone);
    }

    /**
     * What is booked on by now: what a person has chosen while sevdesk was being asked stays, as
     * far as sevdesk offers it.
     *
     * @param present the accounts as they are booked on at this moment
     */
    public List<RevenueAccount> bookedAfter(List<RevenueAccount> present) {
        return booked.stream()
                .map(
                        account ->
                                present.stream()
                                        .filter(RevenueAccount::chosen)
                                        .filter(account::isSameCaseAs)
                                        .filter(
                                                chosen ->
                                                        possible.stream()
                                                                .anyMatch(chosen::isSameAs))
                                        .findFirst()
                                        .orElse(account))
                .toList();
    }

    /** Whether every account that was booked on is still there. */
    public boolean stands() {
        return gone.isEmpty();
    }
}
