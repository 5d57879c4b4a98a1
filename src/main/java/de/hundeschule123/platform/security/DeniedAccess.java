package de.hundeschule123.platform.security;

import de.hundeschule123.platform.text.Declined;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Tells the operator who asked for what they may not do, or for what is not there: a foreign id and
 * one that does not exist are the same to us, and many of them are somebody who tries.
 */
public final class DeniedAccess {

    private DeniedAccess() {}

    /**
     * Tells of a refusal, where it is one of these.
     *
     * @param from the place of the request
     */
    public static void of(HttpServletRequest request, String from, Declined declined) {
        switch (declined.reason()) {
            case NOT_ALLOWED -> tell(request, from, Kind.ACCESS_DENIED, request.getRequestURI());
            case NOT_THERE -> tell(request, from, Kind.NOT_THERE, request.getRequestURI());
            case BAD_INPUT, WRONG_STATE, NOT_NOW, TOO_LARGE -> {}
        }
    }

    /** Tells of an error page for somebody who is signed in. */
    public static void ofPage(HttpServletRequest request, String from, Object asked, Kind kind) {
        if (request.getUserPrincipal() != null && asked != null) {
            tell(request, from, kind, asked);
        }
    }

    /** What the page says. */
    public enum Kind {
        ACCESS_DENIED,
        NOT_THERE
    }

    private static void tell(HttpServletRequest request, String from, Kind kind, Object path) {
        SecurityEvent.named(kind.name())
                .with("who", request.getRemoteUser())
                .with("from", from)
                .with("method", request.getMethod())
                .with("path", path)
                .warn();
    }
}
