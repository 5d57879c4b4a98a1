package de.hundeschule123.sevdesk.connection;

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
    /** Another school here is connected with the same sevdesk account. */
    ACCOUNT_TAKEN,
    /** sevdesk no longer offers an account that revenue was booked on; the owner must say which. */
    ACCOUNTS_CHANGED,
    SWITCHED_OFF;

    /** Whether it may pass without anybody's doing here, so that it is worth another try. */
    public boolean mayPass() {
        return switch (this) {
            case NOT_TESTED, TOKEN_REFUSED, NO_API_PLAN, OLD_BOOKKEEPING -> true;
            case TOKEN_LOST, OTHER_ACCOUNT, ACCOUNT_TAKEN, ACCOUNTS_CHANGED, SWITCHED_OFF -> false;
        };
    }
}
