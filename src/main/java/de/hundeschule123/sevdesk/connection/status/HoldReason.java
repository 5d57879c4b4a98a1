package de.hundeschule123.sevdesk.connection.status;

/** Why no call is made for a school although its extension is active. */
public enum HoldReason {
    /** A token that no test has seen working yet makes no voucher. */
    NOT_TESTED,
    /** The key file of the vault is not the one that the token was locked with. */
    TOKEN_LOST,
    TOKEN_REFUSED,
    NO_API_PLAN,
    OLD_BOOKKEEPING,
    /** A new token belongs to another sevdesk account than the links to contacts and vouchers. */
    OTHER_ACCOUNT,
    SWITCHED_OFF
}
