package de.hundeschule123.sevdesk.transfer.queue;

/** What becomes of the note that saveVoucher was about to be sent. */
public enum MarkerDecision {
    /** The voucher may exist: look it up before it is created. */
    KEEP,
    /** This very claim set the note and sevdesk has surely done nothing. */
    TAKE_BACK
}
