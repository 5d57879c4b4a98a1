package de.hundeschule123.school.session;

import de.hundeschule123.platform.text.Declined;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Demands that whoever changes what opens the school has proved within the last minutes who it is:
 * a browser that was left open must not be enough.
 */
@ApplicationScoped
public class FreshSignIn {

    private static final String ASKED = FreshSignIn.class.getName();

    @Inject private CurrentSession session;
    @Inject private HttpServletRequest request;
    @Inject private Clock clock;

    @Inject
    @ConfigProperty(name = "FRESH_SIGN_IN", defaultValue = "PT10M")
    private Duration within;

    /**
     * Declines what a person wants whose proof is too old; the page then asks for it in place.
     * Programs and background work have no session and are not asked.
     */
    public void demand() {
        Optional<SignedInSession> known = session.find();
        if (known.isPresent() && !known.get().isProven(clock.instant(), within)) {
            request.setAttribute(ASKED, Boolean.TRUE);
            throw new Declined("fresh.demand");
        }
    }

    /** Whether something of this request was declined for want of a proof. */
    public boolean isAsked() {
        return request.getAttribute(ASKED) != null;
    }

    /** The person has proved once more who it is. */
    public void prove() {
        session.find().ifPresent(known -> session.keep(known.provenAt(clock.instant())));
    }
}
