package de.hundeschule123.platform.text;

/**
 * A request that we decline, in words that tell a person what to do instead.
 *
 * <p>The message is in the language of the screen and safe to show: it never holds a secret or
 * another school's data.
 */
public class Declined extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;

    public Declined(String key, Object... parameters) {
        super(Texts.of(key, parameters));
        this.key = key;
    }

    /** Why we decline, for those who answer in status codes. */
    public enum Reason {
        /** What was sent is not as it must be. */
        BAD_INPUT,
        /** It cannot be done in the present state of things. */
        WRONG_STATE,
        /** This person may not do it. */
        NOT_ALLOWED,
        /** It does not exist here. */
        NOT_THERE,
        /** Too much else is going on; it will be possible again in a moment. */
        NOT_NOW,
        /** It is more than we take at once. */
        TOO_LARGE
    }

    public Reason reason() {
        return Reason.BAD_INPUT;
    }

    /** The message key, for callers that must tell cases apart. */
    public String key() {
        return key;
    }
}
