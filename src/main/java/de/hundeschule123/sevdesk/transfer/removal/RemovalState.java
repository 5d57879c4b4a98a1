package de.hundeschule123.sevdesk.transfer.removal;

/** Where a removal stands. */
public enum RemovalState {
    /** Waits for its first try. */
    PENDING,
    /** A worker has it under lease. */
    RUNNING,
    /** Waits for its next try after a temporary fault or an outcome that nobody saw. */
    RETRY,
    /** The whole school stands still until its connection works again. */
    HELD,
    /** The voucher is gone, by us; final. */
    REMOVED,
    /** The voucher was left alone, for a reason; final. */
    LEFT
}
