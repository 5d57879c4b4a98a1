package de.hundeschule123.sevdesk.connection;

import de.hundeschule123.sevdesk.api.ApiToken;

/**
 * A candidate token is a new one that is tried before it takes the place of the one in use.
 *
 * @param inUse the ciphertext of the one in use, by which it is seen whether somebody has changed
 *     it meanwhile; null where there is none
 */
public record CandidateToken(ApiToken token, String inUse) {

    @Override
    public String toString() {
        return token.toString();
    }
}
