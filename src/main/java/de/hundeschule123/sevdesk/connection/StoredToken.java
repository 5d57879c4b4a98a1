package de.hundeschule123.sevdesk.connection;

import de.hundeschule123.sevdesk.api.ApiToken;

/**
 * A token together with its ciphertext, by which it is seen whether it was replaced meanwhile; the
 * ciphertext differs at each storing.
 */
public record StoredToken(ApiToken token, String cipher) {

    @Override
    public String toString() {
        return token.toString();
    }
}
