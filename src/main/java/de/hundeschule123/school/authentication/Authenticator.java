package de.hundeschule123.school.authentication;

import de.hundeschule123.school.AccountState;
import de.hundeschule123.school.SignedInUser;
import de.hundeschule123.school.User;
import de.hundeschule123.school.UserRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/**
 * Authenticates whoever signs in: lets in whom e-mail address and password prove, and tells nothing
 * else.
 */
@ApplicationScoped
class Authenticator {

    @Inject private UserRepository users;
    @Inject private Passwords passwords;
    @Inject private RecentPasswords recent;
    @Inject private LoginThrottle throttle;
    @Inject private SignInMetrics metrics;
    @Inject private SignInTrail trail;
    @Inject private Clock clock;

    /**
     * Who this is.
     *
     * @param from where the request comes from, to slow down guessing
     */
    Optional<SignedInUser> open(String email, String password, String from) {
        String who = email.strip().toLowerCase(Locale.ROOT);
        LoginThrottle.Subject person = LoginThrottle.Subject.person(who);
        LoginThrottle.Subject place = LoginThrottle.Subject.place(from);
        if (throttle.isClosed(person) || throttle.isClosed(place)) {
            metrics.refused(SignInMetrics.Refusal.THROTTLED);
            trail.throttled(from);
            return Optional.empty();
        }
        Optional<User> user = users.find(who).filter(known -> known.passwordHash() != null);
        if (user.filter(known -> fits(known, password)).filter(Authenticator::isLetIn).isEmpty()) {
            if (user.isEmpty()) {
                passwords.fitsNobody(password);
            }
            throttle.failed(person);
            throttle.failed(place);
            metrics.refused(SignInMetrics.Refusal.WRONG);
            trail.refused(user, from);
            return Optional.empty();
        }
        throttle.succeeded(person);
        return user.map(SignedInUser::new);
    }

    private boolean fits(User user, String password) {
        String stored = user.passwordHash();
        return recent.fits(
                user.getEmail(), password, stored, () -> passwords.fits(password, stored));
    }

    /**
     * Someone who was let in before, with today's role; nobody when the user is gone or is not let
     * in any more.
     */
    Optional<SignedInUser> again(long userId) {
        return users.find(userId).filter(Authenticator::isLetIn).map(SignedInUser::new);
    }

    private static boolean isLetIn(User user) {
        return user.getState() == AccountState.ACTIVE;
    }

    /** Notes that somebody has come in by the sign-in page. */
    void cameIn(SignedInUser user) {
        users.signedIn(user.userId(), clock.instant());
        trail.cameIn(user);
    }
}
