package de.hundeschule123.sevdesk.contact;

import java.time.Duration;

/**
 * Tells that the contact of a customer is being created by another, or that its creation is unseen.
 */
public class ContactBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration pause;

    ContactBusy(Duration pause) {
        super("contact is being created");
        this.pause = pause;
    }

    /** When to ask again. */
    public Duration pause() {
        return pause;
    }
}
