package de.hundeschule123.platform.secret;

/**
 * Tells that a stored secret cannot be read: bound to something else, or written under a key that
 * is gone.
 */
public class LostSecret extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LostSecret(Throwable cause) {
        super("a stored secret cannot be decrypted", cause);
    }
}
