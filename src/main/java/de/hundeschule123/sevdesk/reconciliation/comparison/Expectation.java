package de.hundeschule123.sevdesk.reconciliation.comparison;

import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import de.hundeschule123.sevdesk.transfer.queue.Standing;

/** An expectation is what sevdesk should hold of a document, as its transfer stands. */
public enum Expectation {
    /** It should lie there and nobody has brought it over. */
    DUE,
    /** It lies there as an entry whose id is known. */
    LINKED,
    /** It was found deleted there. */
    LOST,
    /** People have had it removed there: it need not lie there, but is not forgotten either. */
    TAKEN_BACK,
    /** It is on its way: what lies there of it can change at any moment. */
    UNDER_WAY,
    /** It need not lie there: too old, nothing to book, put away by a person, another account. */
    NONE;

    /** Why a document that nobody has promised need not lie in sevdesk, as far as it need not. */
    public enum Exemption {
        NONE,
        /** It is older than the day from which the school wants its documents there. */
        BEFORE_START,
        /** There is nothing to book. */
        NOTHING,
        /** The account cannot take it because of § 19 UStG. */
        OTHER_REGIME,
        /**
         * Invoice and cancellation of the period make nothing together, or the invoice is not
         * there.
         */
        CANCELLED,
        /** People have taken its transfer back. */
        TAKEN_BACK
    }

    /** Of a document that lies, or may lie, in an account that the school has left. */
    public static Expectation elsewhere() {
        return NONE;
    }

    /**
     * Of a document whose transfer stands like this.
     *
     * @param cause what stopped the transfer, or null
     */
    public static Expectation of(Standing standing, FailureCause cause, Exemption exemption) {
        return switch (standing) {
            case TRANSFERRED -> LINKED;
            case PENDING, RUNNING, RETRY, HELD -> UNDER_WAY;
            case PUT_AWAY -> NONE;
            case TO_DECIDE -> DUE;
            case FAILED -> ofFailed(cause);
            case NONE -> ofUnpromised(exemption);
        };
    }

    private static Expectation ofUnpromised(Exemption exemption) {
        return switch (exemption) {
            case NONE -> DUE;
            case TAKEN_BACK -> TAKEN_BACK;
            case BEFORE_START, NOTHING, OTHER_REGIME, CANCELLED -> NONE;
        };
    }

    /** Whether an entry that belongs to no document could be it. */
    public boolean seeksEntries() {
        return this == DUE || this == TAKEN_BACK;
    }

    private static Expectation ofFailed(FailureCause cause) {
        if (cause == FailureCause.GONE) {
            return LOST;
        }
        return cause == FailureCause.NOTHING || cause == FailureCause.ZERO ? NONE : DUE;
    }
}
