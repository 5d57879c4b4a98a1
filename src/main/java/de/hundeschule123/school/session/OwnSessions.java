package de.hundeschule123.school.session;

import de.hundeschule123.platform.text.NotFound;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SignedInUser;
import de.hundeschule123.school.User;
import de.hundeschule123.school.UserRepository;
import de.hundeschule123.school.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Lists and ends the sessions of the person who is signed in. */
@ApplicationScoped
@Transactional
public class OwnSessions {

    /**
     * By itself a session ends half an hour after it was last used, which is noted by the minute.
     */
    private static final Duration IDLE = Duration.ofMinutes(31);

    @Inject private CurrentSchool current;
    @Inject private CurrentSession session;
    @Inject private SessionRepository sessions;
    @Inject private UserRepository users;
    @Inject private Trail trail;
    @Inject private Clock clock;

    /** All that still hold, the one used last first. */
    List<OpenSession> all() {
        Instant now = clock.instant();
        return sessions.of(me().userId(), now.minus(SessionRegister.LONGEST), now.minus(IDLE));
    }

    private SignedInUser me() {
        return current.user().orElseThrow(NotFound::new);
    }

    /** Whether this is the session of the running request. */
    boolean isThis(OpenSession one) {
        return session.find().filter(own -> own.id() == one.id()).isPresent();
    }

    /** Ends one of them, at whichever server it is. */
    void end(long id) {
        SignedInUser me = me();
        String browser = sessions.end(id, me.userId()).orElseThrow(NotFound::new);
        trail.record(SessionAct.SESSION_ENDED, me.getName(), browser);
    }

    /** Ends all of them but the one of the running request. */
    void endOthers() {
        SignedInUser me = me();
        users.lock(me.userId()).ifPresent(User::endSessions);
        goOn();
        trail.record(SessionAct.SESSIONS_ENDED, me.getName(), null);
    }

    /**
     * Lets the session of the running request go on after all sessions of its person were ended,
     * such as by a new password; the others are over.
     */
    public void goOn() {
        session.find().ifPresent(this::goOn);
    }

    private void goOn(SignedInSession own) {
        sessions.endOthers(own.user(), own.id());
        users.find(own.user())
                .map(User::sessionEpoch)
                .ifPresent(epoch -> session.keep(own.under(epoch)));
    }
}
