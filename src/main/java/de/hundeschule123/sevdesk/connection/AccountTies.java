package de.hundeschule123.sevdesk.connection;

import java.io.Serializable;

/**
 * How much ties a school to one sevdesk account.
 *
 * @param links customers who are linked with a contact there
 * @param documents documents that lie there
 */
public record AccountTies(long links, long documents) implements Serializable {

    /** Nothing. */
    public static final AccountTies NONE = new AccountTies(0, 0);

    AccountTies plus(AccountTies more) {
        return new AccountTies(links + more.links, documents + more.documents);
    }

    boolean any() {
        return links + documents > 0;
    }
}
