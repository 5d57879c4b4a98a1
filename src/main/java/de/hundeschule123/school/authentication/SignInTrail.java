package de.hundeschule123.school.authentication;

import de.hundeschule123.platform.security.SecurityEvent;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.Caller;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolAct;
import de.hundeschule123.school.User;
import de.hundeschule123.school.trail.Actor;
import de.hundeschule123.school.trail.RefusedSignIns;
import de.hundeschule123.school.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Records who came in, who went and who was refused. What was typed as an address is written down
 * only where it is somebody's: people type passwords there, too.
 */
@ApplicationScoped
class SignInTrail {

    @Inject private Trail trail;
    @Inject private RefusedSignIns refused;
    @Inject private CurrentSchool current;

    /** Somebody has come in by the sign-in page, or by the word of a provider. */
    void cameIn(Caller caller, String provider) {
        trail.recordApart(
                caller.school(),
                Actor.of(caller),
                SchoolAct.SIGNED_IN,
                null,
                provider == null ? null : Texts.german("trail.detail.provider", provider));
    }

    /** Who is signed in goes. */
    void left() {
        if (current.caller().isPresent()) {
            trail.recordApart(SchoolAct.SIGNED_OUT, null, null);
        }
    }

    /** Address and password did not fit, or the person is not let in any more. */
    void refused(Optional<User> known, String from) {
        if (known.isPresent()) {
            refused.record(known.get(), Texts.german("trail.detail.wrongPassword"));
        } else {
            refused("UNKNOWN", from);
        }
    }

    /** It was not looked, for too many were wrong before. */
    void throttled(String from) {
        refused("THROTTLED", from);
    }

    private static void refused(String because, String from) {
        SecurityEvent.named(SchoolAct.SIGN_IN_REFUSED.name())
                .with("actor", Actor.Kind.STRANGER)
                .with("from", from)
                .with("because", because)
                .warn();
    }
}
