package de.hundeschule123.school.factor;

import de.hundeschule123.platform.secret.LostSecret;
import de.hundeschule123.platform.secret.Vault;
import de.hundeschule123.school.User;
import de.hundeschule123.school.UserRepository;
import de.hundeschule123.school.factor.SecondFactorRepository.Stored;
import de.hundeschule123.school.trail.Actor;
import de.hundeschule123.school.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Verifies what a person types as the second factor: each number and each code is good once. */
@ApplicationScoped
@Transactional
public class FactorVerifier {

    private static final Logger LOG = System.getLogger(FactorVerifier.class.getName());

    /** Of a million numbers three are right at a time: nobody guesses one in a lifetime. */
    private static final int MOST_TRIES = 5;

    private static final Duration TRIES_FOR = Duration.ofMinutes(5);

    private final SecondFactorRepository factors;
    private final Vault vault;
    private final UserRepository users;
    private final Trail trail;
    private final Clock clock;

    /** For the container's proxies. */
    FactorVerifier() {
        this(null, null, null, null, null);
    }

    @Inject
    FactorVerifier(
            SecondFactorRepository factors,
            Vault vault,
            UserRepository users,
            Trail trail,
            Clock clock) {
        this.factors = factors;
        this.vault = vault;
        this.users = users;
        this.trail = trail;
        this.clock = clock;
    }

    /** What became of a try. */
    public enum Verdict {
        RIGHT,
        WRONG,
        /** Too many were wrong before: it was not looked. */
        CLOSED
    }

    /** Whether a person has a second factor, so that the password alone is not enough. */
    public boolean isOn(long user) {
        return factors.find(user).filter(Stored::isOn).isPresent();
    }

    /** Judges a number or a recovery code of a person who has a second factor. */
    public Verdict verify(long user, String typed) {
        Optional<Stored> found = factors.find(user).filter(Stored::isOn);
        if (found.isEmpty()) {
            return Verdict.WRONG;
        }
        Optional<RecoveryCode> code = RecoveryCode.typed(typed);
        if (code.isEmpty()) {
            return verifyNumber(user, found.get(), typed);
        }
        if (!mayTry(user)) {
            return Verdict.CLOSED;
        }
        if (!factors.use(user, code.get())) {
            return Verdict.WRONG;
        }
        users.find(user).ifPresent(this::recovered);
        return Verdict.RIGHT;
    }

    private boolean mayTry(long user) {
        Instant now = clock.instant();
        return factors.mayTry(user, MOST_TRIES, now, now.minus(TRIES_FOR));
    }

    private void recovered(User user) {
        trail.record(
                user.school(),
                Actor.person(user),
                FactorAct.RECOVERY_CODE_USED,
                user.getEmail(),
                null);
    }

    /** Judges a number alone, also while the factor is being set up. */
    Verdict verifyNumber(long user, Stored stored, String typed) {
        if (!mayTry(user)) {
            return Verdict.CLOSED;
        }
        OptionalLong step;
        try {
            step =
                    secret(user, stored)
                            .step(typed.replaceAll("\\s", ""), clock.instant(), stored.used());
        } catch (LostSecret lost) {
            LOG.log(Level.ERROR, "No key opens the second factor of user {0}", user);
            return Verdict.WRONG;
        }
        return step.isPresent() && factors.use(user, step.getAsLong())
                ? Verdict.RIGHT
                : Verdict.WRONG;
    }

    TotpSecret secret(long user, Stored stored) {
        return TotpSecret.stored(vault.unlock(bound(user), stored.cipher()));
    }

    String lock(long user, TotpSecret secret) {
        return vault.lock(bound(user), secret.base32());
    }

    static String bound(long user) {
        return "second-factor|" + user;
    }
}
