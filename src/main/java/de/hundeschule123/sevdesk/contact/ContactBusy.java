package de.hundeschule123.sevdesk.contact;

import java.time.Duration;

/**
 * Tells that the contact of a customer is being created by another, or that its creation is unseen.
 */
public class ContactBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration pause;
    private final Cause cause;

    /** Why the contact cannot be had now. */
    public enum Cause {
        /** Another worker is at it. */
        CREATING,
        /** It was sent, and nobody saw whether sevdesk made it. */
        UNSEEN,
        /** It was deleted or merged in sevdesk; the next try takes another. */
        GONE,
        /** The customers are being matched first, or their school has not said whether. */
        MATCHING
    }

    ContactBusy(Cause cause, Duration pause) {
        super("contact cannot be had now: " + cause);
        this.cause = cause;
        this.pause = pause;
    }

    /** When to ask again. */
    public Duration pause() {
        return pause;
    }

    /** Why it cannot be had now. */
    public Cause cause() {
        return cause;
    }
}
