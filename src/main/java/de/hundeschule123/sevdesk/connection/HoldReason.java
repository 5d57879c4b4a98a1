package de.hundeschule123.sevdesk.connection;

import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.sevdesk.api.SevdeskFailure;
import java.util.Set;

/** Why no call is made for a school although its extension is active. */
public enum HoldReason {
    /** A token that no test has seen working yet makes no voucher. */
    NOT_TESTED,
    /** The key file of the vault is not the one that the token was locked with. */
    TOKEN_LOST,
    TOKEN_REFUSED,
    /** sevdesk refuses this token everything, as it does in a plan without the interface. */
    NO_API_PLAN,
    /** sevdesk refuses documents again and again although the connection works. */
    ACCESS_REFUSED,
    /** sevdesk refuses one document after the other with the same words; a person lets one try. */
    DOCUMENTS_REFUSED,
    OLD_BOOKKEEPING,
    /** A new token belongs to another sevdesk account than the links to contacts and vouchers. */
    OTHER_ACCOUNT,
    /** Another school here is connected with the same sevdesk account. */
    ACCOUNT_TAKEN,
    /** sevdesk no longer offers an account that revenue was booked on; the owner must say which. */
    ACCOUNTS_CHANGED,
    /** sevdesk offers no account on which revenue could be booked. */
    NO_REVENUE_ACCOUNT,
    /** The user to whom the token belongs may not see what documents need. */
    RIGHT_MISSING,
    SWITCHED_OFF;

    /** Why a school is held whose account sevdesk has refused. */
    public static HoldReason of(SevdeskFailure.AccountRejected refusal) {
        return refusal.isTokenRefused() ? TOKEN_REFUSED : NO_API_PLAN;
    }

    /** Whether it may pass without anybody's doing here, so that it is worth another try. */
    public boolean mayPass() {
        return switch (this) {
            case NOT_TESTED,
                    TOKEN_REFUSED,
                    NO_API_PLAN,
                    ACCESS_REFUSED,
                    OLD_BOOKKEEPING,
                    NO_REVENUE_ACCOUNT,
                    RIGHT_MISSING ->
                    true;
            case TOKEN_LOST,
                    DOCUMENTS_REFUSED,
                    OTHER_ACCOUNT,
                    ACCOUNT_TAKEN,
                    ACCOUNTS_CHANGED,
                    SWITCHED_OFF ->
                    false;
        };
    }

    /** Whether a connection test that succeeds says that it is over. */
    boolean endsWithTest() {
        return this != DOCUMENTS_REFUSED;
    }

    /**
     * What people read.
     *
     * @param missing the areas to which the right is missing
     */
    public String sentence(Set<AccountArea> missing) {
        String key = "connection.held." + this;
        return this == RIGHT_MISSING ? Texts.of(key, AccountArea.names(missing)) : Texts.of(key);
    }

    /** What a connection test says that finds this. */
    public CheckResult result() {
        return switch (this) {
            case TOKEN_REFUSED -> CheckResult.TOKEN_REFUSED;
            case NO_API_PLAN -> CheckResult.NO_API_PLAN;
            case ACCESS_REFUSED -> CheckResult.ACCESS_REFUSED;
            case OLD_BOOKKEEPING -> CheckResult.OLD_BOOKKEEPING;
            case OTHER_ACCOUNT -> CheckResult.OTHER_ACCOUNT;
            case ACCOUNT_TAKEN -> CheckResult.ACCOUNT_TAKEN;
            case ACCOUNTS_CHANGED -> CheckResult.ACCOUNTS_CHANGED;
            case DOCUMENTS_REFUSED -> CheckResult.WORKS;
            case NO_REVENUE_ACCOUNT -> CheckResult.NO_REVENUE_ACCOUNT;
            case RIGHT_MISSING -> CheckResult.RIGHT_MISSING;
            case SWITCHED_OFF, NOT_TESTED, TOKEN_LOST -> CheckResult.NOT_TESTED;
        };
    }

    /**
     * Whether the token itself works all the same, as far as its last test has shown: then a new
     * one must prove itself before it takes its place.
     */
    boolean leavesToken(CheckResult lastTest) {
        return switch (this) {
            case ACCOUNTS_CHANGED,
                    ACCESS_REFUSED,
                    DOCUMENTS_REFUSED,
                    NO_REVENUE_ACCOUNT,
                    RIGHT_MISSING ->
                    true;
            case SWITCHED_OFF, NOT_TESTED -> lastTest == CheckResult.WORKS;
            case TOKEN_LOST,
                    TOKEN_REFUSED,
                    NO_API_PLAN,
                    OLD_BOOKKEEPING,
                    OTHER_ACCOUNT,
                    ACCOUNT_TAKEN ->
                    false;
        };
    }
}
