package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.sevdesk.connection.account.RevenueCase;

/** The want of an answer of the owner: on which account revenue of a case is booked. */
class AccountAsked extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RevenueCase revenue;

    AccountAsked(RevenueCase revenue) {
        super("no account is chosen for " + revenue.word());
        this.revenue = revenue;
    }

    RevenueCase revenue() {
        return revenue;
    }
}
