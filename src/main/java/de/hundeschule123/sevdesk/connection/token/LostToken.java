package de.hundeschule123.sevdesk.connection.token;

import de.hundeschule123.school.SchoolId;

/**
 * Tells that a stored token cannot be read: written for another school, or under a key that is
 * gone.
 */
public class LostToken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LostToken(SchoolId school, Throwable cause) {
        super("the stored token of " + school + " cannot be decrypted", cause);
    }
}
