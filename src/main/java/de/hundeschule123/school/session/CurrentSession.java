package de.hundeschule123.school.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** Keeps the sign-in of the running request in the container's session. */
@ApplicationScoped
public class CurrentSession {

    private static final String KEPT = SignedInSession.class.getName();

    @Inject private HttpServletRequest request;

    /** The sign-in that a container's session keeps. */
    public static Optional<SignedInSession> in(HttpSession session) {
        return session != null && session.getAttribute(KEPT) instanceof SignedInSession kept
                ? Optional.of(kept)
                : Optional.empty();
    }

    public static void keep(HttpSession session, SignedInSession signedIn) {
        session.setAttribute(KEPT, signedIn);
    }

    public Optional<SignedInSession> find() {
        return in(request.getSession(false));
    }

    public void keep(SignedInSession signedIn) {
        keep(request.getSession(), signedIn);
    }
}
