package de.hundeschule123.sevdesk.transfer.decision;

import de.hundeschule123.sevdesk.transfer.queue.DecidedTransferRepository.Decided;
import de.hundeschule123.sevdesk.transfer.queue.Standing;

/** A retraction says whether a decision can be taken back at this moment, and if not, why. */
public enum Retraction {
    POSSIBLE,
    /** Somebody has taken it back, or it is an entry that takes another one back. */
    OVER,
    /** The document is no longer what this decision made of it. */
    OVERTAKEN,
    /** A worker has the document right now. */
    UNDER_WAY,
    /** The voucher may have been made; it is looked up. */
    MAYBE_SENT,
    /** The voucher was made. */
    SENT;

    static Retraction of(Decision decision, Decided transfer) {
        if (decision.takenBack().isPresent()) {
            return OVER;
        }
        return switch (decision.kind()) {
            case LINKED ->
                    transfer.linkedBy().filter(id -> id == decision.id()).isPresent()
                            ? POSSIBLE
                            : OVERTAKEN;
            case SENT_ANYWAY -> ofSending(decision, transfer);
            case PUT_AWAY ->
                    transfer.standing() == Standing.PUT_AWAY && transfer.fence() == decision.fence()
                            ? POSSIBLE
                            : OVER;
            case TAKEN_BACK, BROUGHT_BACK -> OVER;
        };
    }

    private static Retraction ofSending(Decision decision, Decided transfer) {
        return switch (transfer.standing()) {
            case TO_DECIDE -> POSSIBLE;
            case RUNNING -> UNDER_WAY;
            case TRANSFERRED -> transfer.linkedBy().isPresent() ? OVERTAKEN : SENT;
            case PENDING, RETRY, HELD, FAILED, PUT_AWAY ->
                    transfer.isUnsentSince(decision.fence()) ? POSSIBLE : MAYBE_SENT;
            case NONE -> OVER;
        };
    }

    /** The key of the sentence that says why not. */
    public String textKey() {
        return "decision.retraction." + name();
    }
}
