package de.hundeschule123.sevdesk.transfer.queue;

/** A wait cause is what a document waits for that is neither in sevdesk nor under way. */
public enum WaitCause {
    /** The invoice that it cancels must be there first. */
    INVOICE(false),
    /** The invoice that it cancels must be there first, and sevdesk has refused it. */
    INVOICE_REFUSED(false),
    /** The invoice that it cancels must be there first, and a person must act for it. */
    INVOICE_FAILED(false),
    /** Another document goes ahead alone, to show whether sevdesk takes them. */
    AHEAD(false),
    /** Nobody saw whether it was created: the settle time must be over before anybody looks. */
    SETTLE(false),
    /** Another document has in hand what it needs: the customer's contact, the accounts. */
    OTHERS(false),
    /** sevdesk itself has asked for a pause. */
    ASKED(false),
    /** sevdesk allows so many calls and no more. */
    PACE(false),
    /** Its next try, a while after the last one. */
    BACKOFF(true),
    /** The outage breaker has stopped the school for a while. */
    OUTAGE(true),
    /** Nothing but its turn. */
    TURN(false);

    private final boolean ours;

    WaitCause(boolean ours) {
        this.ours = ours;
    }

    /** Whether it is our own caution, which a person may cut short. */
    public boolean canBeCutShort() {
        return ours;
    }

    /** The key of the sentence that says what it waits for. */
    public String sentenceKey() {
        return "transfer.wait." + name();
    }
}
