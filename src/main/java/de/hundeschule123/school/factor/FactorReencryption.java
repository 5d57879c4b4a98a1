package de.hundeschule123.school.factor;

import de.hundeschule123.platform.secret.LostSecret;
import de.hundeschule123.platform.secret.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Puts the secrets of second factors under the newest key of the vault at each start. */
@ApplicationScoped
class FactorReencryption {

    private static final Logger LOG = System.getLogger(FactorReencryption.class.getName());

    @Inject private SecondFactorRepository factors;
    @Inject private Vault vault;

    @Transactional
    void bringUpToDate(@Observes @Initialized(ApplicationScoped.class) Object start) {
        factors.ciphers().stream()
                .filter(known -> !vault.isUnderNewestKey(known.text()))
                .forEach(this::lockAnew);
    }

    private void lockAnew(SecondFactorRepository.Cipher known) {
        String bound = FactorVerifier.bound(known.user());
        try {
            String secret = vault.unlock(bound, known.text());
            factors.lockAnew(
                    new SecondFactorRepository.Cipher(known.user(), vault.lock(bound, secret)));
            LOG.log(Level.INFO, "The second factor of user {0} lies under a new key", known.user());
        } catch (LostSecret lost) {
            LOG.log(
                    Level.ERROR,
                    "No key opens the second factor of user {0}: recovery codes still work",
                    known.user());
        }
    }
}
