package de.hundeschule123.platform.startup;

/**
 * A start that would end in wrong or lost documents or in leaked secrets; the message says what to
 * do first.
 */
public class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartRefused(String message) {
        super(message);
    }
}
