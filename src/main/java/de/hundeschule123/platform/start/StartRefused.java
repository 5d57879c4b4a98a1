package de.hundeschule123.platform.start;

/** A start that would end in wrong or lost documents; the message says what to do first. */
class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartRefused(String message) {
        super(message);
    }
}
