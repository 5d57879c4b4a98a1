package de.hundeschule123.school.authentication;

import de.hundeschule123.school.AccountState;
import de.hundeschule123.school.SignedInUser;
import de.hundeschule123.school.User;
import de.hundeschule123.school.UserRepository;
import de.hundeschule123.school.authentication.LoginThrottle.Attempt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Authenticates whoever signs in: lets in whom e-mail address and password prove, and tells nothing
 * else.
 */
@ApplicationScoped
class Authenticator {

    /** The longest that mail knows (RFC 5321). */
    private static final int LONGEST_ADDRESS = 254;

    /** Nobody can have set a longer one, whichever letters it is made of. */
    private static final int LONGEST_PASSWORD = 2 * PasswordRules.LONGEST;

    @Inject private UserRepository users;
    @Inject private Passwords passwords;
    @Inject private RecentPasswords recent;
    @Inject private LoginThrottle throttle;
    @Inject private HashingRoom hashing;
    @Inject private SignInMetrics metrics;
    @Inject private SignInTrail trail;
    @Inject private Clock clock;

    /**
     * Who this is.
     *
     * @param from where the request comes from, to slow down guessing
     * @throws SignInPostponed when it was not looked at
     */
    Optional<SignedInUser> open(String email, String password, String from) {
        String who = email.strip().toLowerCase(Locale.ROOT);
        if (who.length() > LONGEST_ADDRESS || password.length() > LONGEST_PASSWORD) {
            metrics.refused(SignInMetrics.Refusal.WRONG);
            return Optional.empty();
        }
        try {
            return compared(who, password, from);
        } catch (SignInPostponed postponed) {
            metrics.refused(SignInMetrics.Refusal.THROTTLED);
            trail.throttled(from);
            throw postponed;
        }
    }

    private Optional<SignedInUser> compared(String who, String password, String from) {
        Attempt attempt = Attempt.of(who, from);
        throttle.demandOpen(attempt);
        Optional<User> known = users.find(who).filter(found -> found.passwordHash() != null);
        Optional<User> user = known.filter(Authenticator::isLetIn);
        if (!fits(user, password, attempt, from)) {
            metrics.refused(SignInMetrics.Refusal.WRONG);
            trail.refused(known, from);
            return Optional.empty();
        }
        return user.map(SignedInUser::new);
    }

    private boolean fits(Optional<User> user, String password, Attempt attempt, String from) {
        if (user.isEmpty()) {
            return counted(attempt, from, () -> passwords.fitsNobody(password));
        }
        String stored = user.get().passwordHash();
        return recent.fits(
                user.get().getEmail(),
                password,
                stored,
                () -> counted(attempt, from, () -> passwords.fits(password, stored)));
    }

    private boolean counted(Attempt attempt, String from, BooleanSupplier slowly) {
        throttle.begin(attempt);
        boolean fits;
        try {
            fits = hashing.compare(from, slowly);
        } catch (SignInPostponed noRoom) {
            throttle.takeBack(attempt);
            throw noRoom;
        }
        if (fits) {
            throttle.succeeded(attempt);
        }
        return fits;
    }

    /**
     * Someone who was let in before, with today's role; nobody when the user is gone or is not let
     * in any more.
     */
    Optional<SignedInUser> again(long userId) {
        return users.find(userId).filter(Authenticator::isLetIn).map(SignedInUser::new);
    }

    /** Under which number sessions of a person begin; another one after each new password. */
    int epoch(long userId) {
        return users.find(userId).map(User::sessionEpoch).orElse(-1);
    }

    private static boolean isLetIn(User user) {
        return user.getState() == AccountState.ACTIVE;
    }

    /** Notes that somebody has come in by the sign-in page, or by the word of a provider. */
    void cameIn(SignedInUser user, String provider) {
        users.signedIn(user.userId(), clock.instant());
        trail.cameIn(user, provider);
    }
}
