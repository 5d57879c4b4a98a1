package de.hundeschule123.sevdesk.connection;

import de.hundeschule123.sevdesk.connection.token.LostToken;
import de.hundeschule123.sevdesk.connection.token.TokenVault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;

/**
 * Puts tokens under the newest key of the vault at each start, and holds the schools whose token no
 * key opens, as after a backup without its key file.
 */
@ApplicationScoped
class TokenReencryption {

    private static final Logger LOG = System.getLogger(TokenReencryption.class.getName());

    @Inject private ConnectionRepository table;
    @Inject private TokenVault vault;
    @Inject private Clock clock;

    @Transactional
    void bringUpToDate(@Observes @Initialized(ApplicationScoped.class) Object start) {
        table.withToken().forEach(this::bringUpToDate);
    }

    private void bringUpToDate(SevdeskConnection connection) {
        try {
            String anew =
                    vault.lock(
                            connection.school(),
                            vault.unlock(connection.school(), connection.tokenCipher()));
            if (!vault.isUnderNewestKey(connection.tokenCipher())) {
                // What waits under the old key is given again: its owner is just about it.
                connection.dropCandidate();
                connection.lockAnew(anew);
                LOG.log(Level.INFO, "The token of {0} lies under a new key", connection.school());
            }
            connection.found(clock.instant());
        } catch (LostToken lost) {
            connection.dropCandidate();
            connection.lost(clock.instant());
            LOG.log(Level.ERROR, "No key opens the token of {0}", connection.school());
        }
    }
}
