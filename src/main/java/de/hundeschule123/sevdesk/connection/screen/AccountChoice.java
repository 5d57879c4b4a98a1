package de.hundeschule123.sevdesk.connection.screen;

import de.hundeschule123.sevdesk.connection.account.RevenueAccount;
import java.io.Serializable;

/** A revenue account as offered while one types: its id, number and name. */
public record AccountChoice(long id, String label) implements Serializable {

    static AccountChoice of(RevenueAccount account) {
        return new AccountChoice(account.accountId(), account.label());
    }

    public long getId() {
        return id;
    }

    public String getLabel() {
        return label;
    }
}
