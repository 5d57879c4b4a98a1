package de.hundeschule123.sevdesk.connection.screen;

import de.hundeschule123.sevdesk.connection.HoldReason;

/** A held remedy is the one act that lets a school go on that is held. */
public enum HeldRemedy {
    /** Asking sevdesk whether it works by now. */
    TEST,
    /** Another token. */
    TOKEN,
    /** The owner's word in the configuration. */
    DECISION,
    /** One document that tries whether sevdesk takes it. */
    TRIAL,
    /** Switching the extension on again. */
    ACTIVATION;

    static HeldRemedy of(HoldReason because) {
        return switch (because) {
            case NOT_TESTED,
                    NO_API_PLAN,
                    ACCESS_REFUSED,
                    OLD_BOOKKEEPING,
                    NO_REVENUE_ACCOUNT,
                    RIGHT_MISSING ->
                    TEST;
            case TOKEN_LOST, TOKEN_REFUSED, ACCOUNT_TAKEN -> TOKEN;
            case OTHER_ACCOUNT, ACCOUNTS_CHANGED -> DECISION;
            case DOCUMENTS_REFUSED -> TRIAL;
            case SWITCHED_OFF -> ACTIVATION;
        };
    }

    /** Whether it is done where one is; else it leads to the configuration. */
    public boolean isDoneInPlace() {
        return this == TEST;
    }
}
