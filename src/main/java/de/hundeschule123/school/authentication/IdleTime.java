package de.hundeschule123.school.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Measures how long nobody has done anything in a session: what a page asks by itself keeps the
 * container's session alive, but nobody signed in.
 */
@ApplicationScoped
class IdleTime {

    static final Duration LONGEST = Duration.ofMinutes(30);

    private static final String LAST_ACTION = IdleTime.class.getName();

    /** With this PrimeFaces marks the requests of its polls, and on our pages nothing else. */
    private static final String POLL = "primefaces.ignoreautoupdate";

    private static final String FORM = "application/x-www-form-urlencoded";

    private final Clock clock;

    /** For the container's proxies. */
    IdleTime() {
        this(null);
    }

    @Inject
    IdleTime(Clock clock) {
        this.clock = clock;
    }

    void begin(HttpSession session) {
        session.setAttribute(LAST_ACTION, clock.instant());
    }

    /** Whether a session has not been idle for too long; a request of a person begins anew. */
    boolean allows(HttpSession session, HttpServletRequest request) {
        Instant now = clock.instant();
        if (!(session.getAttribute(LAST_ACTION) instanceof Instant last)
                || !last.plus(LONGEST).isAfter(now)) {
            return false;
        }
        if (!isAskedByThePage(request)) {
            session.setAttribute(LAST_ACTION, now);
        }
        return true;
    }

    /** The parameters of a form alone are read here: files are let in, or not, later on. */
    private static boolean isAskedByThePage(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && type.regionMatches(true, 0, FORM, 0, FORM.length())
                && request.getParameter(POLL) != null;
    }
}
