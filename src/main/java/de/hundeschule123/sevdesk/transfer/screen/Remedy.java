package de.hundeschule123.sevdesk.transfer.screen;

import de.hundeschule123.sevdesk.transfer.queue.FailureCause;

/** A remedy is where a person can put right what has stopped a document. */
enum Remedy {
    /** It passes by itself, or another try is all that can be done. */
    ANOTHER_TRY,
    /** At the customer's. */
    CUSTOMER,
    /** In the configuration of the extension. */
    CONFIGURATION,
    /** By a decision about what was found in sevdesk. */
    DECISION,
    /** By a decision whether a document of another account shall lie in the present one as well. */
    OTHER_ACCOUNT,
    /** In sevdesk itself, by hand: no further try will bring this document over. */
    BY_HAND;

    static Remedy of(FailureCause cause) {
        return switch (cause) {
            case UNREACHABLE,
                    BUSY,
                    DISTURBED,
                    UNSEEN,
                    NO_ANSWER,
                    INCOMPLETE,
                    REFUSED_ONCE,
                    FILE_UNREAD,
                    INTERRUPTED,
                    BUG,
                    CONTACT_BUSY,
                    CONTACT_UNSEEN,
                    CONTACT_GONE,
                    CONTACTS_ASKED,
                    ACCOUNTS_ASKED,
                    ACCESS_ASKED,
                    REFUSED,
                    MISMATCH,
                    GONE,
                    CONFLICT,
                    PATIENCE,
                    PATIENCE_INCOMPLETE,
                    UNNAMED ->
                    ANOTHER_TRY;
            case CONTACT_REFUSED -> CUSTOMER;
            case WHICH_ACCOUNT, NO_ACCOUNT, REGIME, EXEMPT, ABROAD -> CONFIGURATION;
            case MAYBE_THERE -> DECISION;
            case MAYBE_ELSEWHERE -> OTHER_ACCOUNT;
            case OWED_IN_UNION, MIXED, NOTHING, ZERO, INVOICE_ELSEWHERE -> BY_HAND;
        };
    }

    /** Whether another try belongs to it. */
    boolean isAnotherTry() {
        return this != BY_HAND && this != OTHER_ACCOUNT;
    }
}
