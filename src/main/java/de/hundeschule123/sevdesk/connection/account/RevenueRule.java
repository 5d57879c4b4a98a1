package de.hundeschule123.sevdesk.connection.account;

import java.util.Arrays;
import java.util.Optional;

/** The tax rules of sevdesk by which revenue of a dog school is booked, with sevdesk's ids. */
public enum RevenueRule {
    /** Revenue with VAT. */
    TAXABLE(1),
    /** Exempt revenue (§ 4 UStG). */
    EXEMPT(4),
    /** The revenue of a small business (§ 19 UStG). */
    SMALL_BUSINESS(11),
    /** Services abroad that are not taxable in Germany: field 45 of the VAT return. */
    NOT_TAXABLE(17),
    /**
     * Services to companies elsewhere in the European Union, who owe the VAT: field 21 of the VAT
     * return. Rule 5, reverse charge as well, is field 60: a debt between companies in Germany.
     */
    OWED_IN_UNION(21);

    private final int id;

    RevenueRule(int id) {
        this.id = id;
    }

    public int id() {
        return id;
    }

    /** The rule of an id; nothing for one by which no revenue of a dog school is booked. */
    public static Optional<RevenueRule> of(int id) {
        return Arrays.stream(values()).filter(rule -> rule.id == id).findFirst();
    }
}
