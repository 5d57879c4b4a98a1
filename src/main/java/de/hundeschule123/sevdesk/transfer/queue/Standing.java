package de.hundeschule123.sevdesk.transfer.queue;

/**
 * A standing is what people are told of a document's way into sevdesk: the state of its transfer,
 * but a document that waits for a person's decision has not failed. The words on the screen are
 * under {@code transfer.state.…}.
 */
public enum Standing {
    /** Nobody has promised to transfer it. */
    NONE,
    /** Waits for its first try. */
    PENDING,
    /** A worker has it under lease. */
    RUNNING,
    /** Lies in sevdesk. */
    TRANSFERRED,
    /** Waits for its next try. */
    RETRY,
    /** A person must say whether it is in sevdesk already. */
    TO_DECIDE,
    /** A person must act. */
    FAILED,
    /** It has failed, and somebody has dealt with it. */
    PUT_AWAY,
    /** The whole school stands still. */
    HELD;

    /**
     * The standing of a transfer.
     *
     * @param cause the word for what stopped it, or null
     * @param putAway since when somebody has dealt with its failure, or null
     */
    static Standing of(TransferState state, String cause, Object putAway) {
        return switch (state) {
            case PENDING -> PENDING;
            case RUNNING -> RUNNING;
            case RETRY -> RETRY;
            case TRANSFERRED -> TRANSFERRED;
            case FAILED -> ofFailed(cause, putAway);
            case HELD -> HELD;
        };
    }

    private static Standing ofFailed(String cause, Object putAway) {
        if (FailureCause.MAYBE_THERE.word().equals(cause)) {
            return TO_DECIDE;
        }
        return putAway == null ? FAILED : PUT_AWAY;
    }

    /** The key of the word for it on the screen. */
    public String textKey() {
        return "transfer.state." + name();
    }
}
