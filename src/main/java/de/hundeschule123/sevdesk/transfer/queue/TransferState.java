package de.hundeschule123.sevdesk.transfer.queue;

/** Where a transfer stands; the words on the screen are under {@code transfer.state.…}. */
public enum TransferState {
    /** Waits for its first try. */
    PENDING,
    /** A worker has it under lease. */
    RUNNING,
    /** Waits for its next try after a temporary fault or an outcome that nobody saw. */
    RETRY,
    /** Lies in sevdesk; final. */
    TRANSFERRED,
    /** A person must act. */
    FAILED,
    /** The whole school stands still until its connection works again. */
    HELD
}
