package de.hundeschule123.sevdesk.connection.account;

/**
 * The account on which revenue of one service is booked, in one case, instead of the account of
 * that case.
 *
 * @param service the host's id of the service
 */
public record ServiceAccount(long service, RevenueAccount account) {

    /** Whether this is for a service in a case. */
    public boolean isFor(Long sold, RevenueCase revenue) {
        return sold != null && sold == service && account.revenueCase().equals(revenue);
    }
}
