package de.hundeschule123.school.session;

import de.hundeschule123.school.User;
import de.hundeschule123.school.UserRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Registers sessions in the database, so that one that was ended at any server is over at all of
 * them with its next request.
 */
@ApplicationScoped
public class SessionRegister {

    /** After so long a person signs in again, whatever happens. */
    public static final Duration LONGEST = Duration.ofHours(12);

    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);

    private final SessionRepository sessions;
    private final UserRepository users;
    private final Clock clock;

    /** For the container's proxies. */
    SessionRegister() {
        this(null, null, null);
    }

    @Inject
    SessionRegister(SessionRepository sessions, UserRepository users, Clock clock) {
        this.sessions = sessions;
        this.users = users;
        this.clock = clock;
    }

    /** A person has proved who it is. */
    @Transactional
    public SignedInSession open(long person, String place, String userAgent) {
        Instant now = clock.instant();
        int epoch =
                users.find(person)
                        .map(User::sessionEpoch)
                        .orElseThrow(() -> new IllegalStateException("gone while signing in"));
        sessions.forget(person, now.minus(LONGEST));
        long id = sessions.add(person, now, place, BrowserName.of(userAgent));
        return new SignedInSession(id, person, epoch, now, now);
    }

    /** Whether a session still holds; notes that it is in use. */
    public boolean holds(SignedInSession session, String place) {
        Instant now = clock.instant();
        if (!session.since().plus(LONGEST).isAfter(now)) {
            return false;
        }
        Optional<SessionRepository.Standing> found = sessions.find(session.id(), session.user());
        if (found.filter(standing -> standing.epoch() == session.epoch()).isEmpty()) {
            return false;
        }
        Instant notSince = now.minus(BETWEEN_NOTES);
        if (found.get().seen().isBefore(notSince)) {
            sessions.seen(session.id(), now, place, notSince);
        }
        return true;
    }

    /** A person has left. */
    public void close(SignedInSession session) {
        sessions.end(session.id(), session.user());
    }
}
