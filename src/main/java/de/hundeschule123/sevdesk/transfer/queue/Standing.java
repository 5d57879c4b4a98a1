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
    /** The whole school stands still. */
    HELD;

    /** The standing of a transfer in a state. */
    static Standing of(TransferState state, boolean toBeDecided) {
        return switch (state) {
            case PENDING -> PENDING;
            case RUNNING -> RUNNING;
            case RETRY -> RETRY;
            case TRANSFERRED -> TRANSFERRED;
            case FAILED -> toBeDecided ? TO_DECIDE : FAILED;
            case HELD -> HELD;
        };
    }

    /** The key of the word for it on the screen. */
    public String textKey() {
        return "transfer.state." + name();
    }
}
