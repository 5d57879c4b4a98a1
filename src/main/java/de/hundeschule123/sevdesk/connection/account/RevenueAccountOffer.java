package de.hundeschule123.sevdesk.connection.account;

import java.util.List;
import java.util.Optional;

/**
 * What a sevdesk account offers for revenue: every account that fits a case, the likely ones first,
 * and those that are known to be the ones to book on.
 *
 * @param regime null when the offer does not tell
 */
public record RevenueAccountOffer(
        List<RevenueAccount> possible, List<RevenueAccount> known, TaxRegime regime) {

    /** What is known of an account that has not been asked. */
    public static final RevenueAccountOffer NONE =
            new RevenueAccountOffer(List.of(), List.of(), null);

    public RevenueAccountOffer {
        possible = List.copyOf(possible);
        known = List.copyOf(known);
    }

    /** Whether there is no account at all on which revenue can be booked. */
    public boolean isEmpty() {
        return possible.isEmpty();
    }

    /**
     * What is booked on from now on: what a person has chosen as long as it fits its case, else the
     * known account. A case with neither is not booked before a person has said where.
     *
     * @param present the accounts as they are booked on at this moment
     */
    public List<RevenueAccount> booked(List<RevenueAccount> present) {
        return possible.stream()
                .map(RevenueAccount::revenueCase)
                .distinct()
                .flatMap(revenue -> booked(revenue, present).stream())
                .toList();
    }

    private Optional<RevenueAccount> booked(RevenueCase revenue, List<RevenueAccount> present) {
        return present.stream()
                .filter(RevenueAccount::chosen)
                .filter(revenue::wasChosenBy)
                .map(account -> account.in(revenue.taxRule()))
                .filter(this::offers)
                .findFirst()
                .or(() -> known(revenue));
    }

    private boolean offers(RevenueAccount account) {
        return possible.stream().anyMatch(account::isSameAs);
    }

    private Optional<RevenueAccount> known(RevenueCase revenue) {
        return known.stream().filter(account -> account.revenueCase().equals(revenue)).findFirst();
    }

    /**
     * Those of the accounts booked on until now that sevdesk no longer offers, and in whose place
     * the owner need only confirm another, or can find none; where there are only some that nobody
     * knows, the case is asked about like a new one.
     *
     * @param present the accounts as they are booked on at this moment
     */
    public List<RevenueAccount> gone(List<RevenueAccount> present) {
        return present.stream()
                .filter(RevenueAccounts::isBooked)
                .filter(account -> !offers(account))
                .filter(
                        account ->
                                isKnown(account.revenueCase()) || !isOffered(account.revenueCase()))
                .toList();
    }

    /** Those accounts of services that sevdesk no longer offers. */
    public List<ServiceAccount> goneOf(List<ServiceAccount> services) {
        return services.stream().filter(service -> !offers(service.account())).toList();
    }

    /** Whether all accounts that are booked on are still there. */
    public boolean covers(List<RevenueAccount> present, List<ServiceAccount> services) {
        return gone(present).isEmpty() && goneOf(services).isEmpty();
    }

    private boolean isKnown(RevenueCase revenue) {
        return known(revenue).isPresent();
    }

    private boolean isOffered(RevenueCase revenue) {
        return possible.stream().anyMatch(account -> account.revenueCase().equals(revenue));
    }

    /** What a school of this regime charges as a rule; nothing when the offer does not tell. */
    public Optional<RevenueCase> ordinary() {
        return Optional.ofNullable(regime).map(RevenueCase::ordinary);
    }
}
