package de.hundeschule123.sevdesk.connection.token;

import de.hundeschule123.platform.secret.LostSecret;
import de.hundeschule123.platform.secret.Vault;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.api.ApiToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Keeps API tokens unreadable at rest, each bound to its school. */
@ApplicationScoped
public class TokenVault {

    private final Vault vault;

    protected TokenVault() {
        vault = null;
    }

    @Inject
    public TokenVault(Vault vault) {
        this.vault = vault;
    }

    /** The token as it may lie in the database of this school. */
    public String lock(SchoolId school, ApiToken token) {
        return vault.lock(bound(school), token.value());
    }

    /**
     * The token behind a ciphertext of this school.
     *
     * @throws LostToken when it was written for another school or under a key that is gone
     */
    public ApiToken unlock(SchoolId school, String ciphertext) {
        try {
            return new ApiToken(vault.unlock(bound(school), ciphertext));
        } catch (LostSecret lost) {
            throw new LostToken(school, lost);
        }
    }

    /** Whether a ciphertext was written under the newest key. */
    public boolean isUnderNewestKey(String ciphertext) {
        return vault.isUnderNewestKey(ciphertext);
    }

    private static String bound(SchoolId school) {
        return "sevdesk-token|" + school.value();
    }
}
