package de.hundeschule123.sevdesk.api.client;

/** An answer that is not what was asked for: no list, no such thing, or nothing to know it by. */
public final class NotUnderstood extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what was looked for in vain; never what stands in the answer, for that may be anything.
     */
    public NotUnderstood(String missing) {
        super("no " + missing, null, false, false);
    }
}
