package de.hundeschule123.sevdesk.connection;

/** Why no call is made for a school although its extension is active. */
public enum HoldReason {
    TOKEN_REFUSED,
    NO_API_PLAN,
    OLD_BOOKKEEPING,
    /** A new token belongs to another sevdesk account than the links to contacts and vouchers. */
    OTHER_ACCOUNT,
    SWITCHED_OFF
}
