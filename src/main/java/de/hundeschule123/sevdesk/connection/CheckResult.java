package de.hundeschule123.sevdesk.connection;

import de.hundeschule123.platform.text.Texts;
import java.util.Optional;
import java.util.Set;

/**
 * What the connection test found; each has its own German sentence under {@code connection.test.…}.
 */
public enum CheckResult {
    NOT_TESTED,
    WORKS,
    TOKEN_REFUSED,
    OLD_BOOKKEEPING,
    NO_API_PLAN,
    ACCESS_REFUSED,
    OTHER_ACCOUNT,
    ACCOUNT_TAKEN,
    ACCOUNTS_CHANGED,
    NO_REVENUE_ACCOUNT,
    RIGHT_MISSING,
    UNREACHABLE,
    DISTURBED,
    NOT_UNDERSTOOD;

    /** Why a school with this result must not go on; nothing when a later test may well work. */
    public Optional<HoldReason> reasonToHold() {
        return switch (this) {
            case TOKEN_REFUSED -> Optional.of(HoldReason.TOKEN_REFUSED);
            case OLD_BOOKKEEPING -> Optional.of(HoldReason.OLD_BOOKKEEPING);
            case NO_API_PLAN -> Optional.of(HoldReason.NO_API_PLAN);
            case ACCESS_REFUSED -> Optional.of(HoldReason.ACCESS_REFUSED);
            case OTHER_ACCOUNT -> Optional.of(HoldReason.OTHER_ACCOUNT);
            case ACCOUNT_TAKEN -> Optional.of(HoldReason.ACCOUNT_TAKEN);
            case ACCOUNTS_CHANGED -> Optional.of(HoldReason.ACCOUNTS_CHANGED);
            case NO_REVENUE_ACCOUNT -> Optional.of(HoldReason.NO_REVENUE_ACCOUNT);
            case RIGHT_MISSING -> Optional.of(HoldReason.RIGHT_MISSING);
            case NOT_TESTED, WORKS, UNREACHABLE, DISTURBED, NOT_UNDERSTOOD -> Optional.empty();
        };
    }

    /**
     * What people read.
     *
     * @param missing the areas to which the right is missing
     */
    public String sentence(Set<AccountArea> missing) {
        String key = "connection.test." + this;
        return this == RIGHT_MISSING ? Texts.of(key, AccountArea.names(missing)) : Texts.of(key);
    }

    /**
     * Whether the token opens the school's account; that accounts are to be chosen is no matter.
     */
    public boolean isOfWorkingToken() {
        return this == WORKS || this == ACCOUNTS_CHANGED;
    }

    /** Whether it speaks against the token that was tried, so that another one is wanted. */
    public boolean isAgainstToken() {
        return switch (this) {
            case TOKEN_REFUSED, NO_API_PLAN, OLD_BOOKKEEPING, ACCOUNT_TAKEN -> true;
            case NOT_TESTED,
                    WORKS,
                    ACCESS_REFUSED,
                    OTHER_ACCOUNT,
                    ACCOUNTS_CHANGED,
                    NO_REVENUE_ACCOUNT,
                    RIGHT_MISSING,
                    UNREACHABLE,
                    DISTURBED,
                    NOT_UNDERSTOOD ->
                    false;
        };
    }
}
