package de.hundeschule123.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A refusal is the answer to a request that no honest client sends, given before anybody looks who
 * sent it or what it wants.
 */
public enum Refusal {

    /** The address can be read in two ways, so whoever guards it might read the wrong one. */
    STRANGE_ADDRESS(HttpServletResponse.SC_BAD_REQUEST, ErrorPage.ADDRESS),

    /** A method that nothing here knows. */
    UNKNOWN_METHOD(HttpServletResponse.SC_METHOD_NOT_ALLOWED, ErrorPage.METHOD),

    /** What is for those who watch the server is not there for others. */
    NOT_FOR_STRANGERS(HttpServletResponse.SC_NOT_FOUND, ErrorPage.MISSING),

    /** It asks for another host than the one that people reach us by ({@code PUBLIC_URL}). */
    FOREIGN_HOST(421, ErrorPage.HOST),

    /** A foreign page wants to act in the name of the person at the browser. */
    FOREIGN_PAGE(HttpServletResponse.SC_FORBIDDEN, ErrorPage.FOREIGN),

    /** A file for a page that takes none, or from somebody who is not signed in. */
    STRAY_UPLOAD(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, ErrorPage.UPLOAD);

    private static final Set<String> OF_PAGES = Set.of("GET", "HEAD", "POST");
    private static final Set<String> OF_THE_INTERFACE =
            Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");
    private static final String INTERFACE = "/api";
    private static final String HEALTH = "/health";
    private static final List<String> WATCHED = List.of(HEALTH, "/metrics", "/openapi");

    private final int status;
    private final ErrorPage page;

    Refusal(int status, ErrorPage page) {
        this.status = status;
        this.page = page;
    }

    /** Why a request must go no further, if it must not. */
    public static Optional<Refusal> of(HttpServletRequest request) {
        String sent = request.getRequestURI();
        if (!RequestAddress.isWrittenPlainly(sent)) {
            return Optional.of(STRANGE_ADDRESS);
        }
        if (WATCHED.stream().anyMatch(RequestAddress.of(request)::isWithin)
                && !FrontDoorSettings.watchers().hold(RequestPlace.of(request))) {
            return Optional.of(NOT_FOR_STRANGERS);
        }
        if (PublicAddress.configured()
                .filter(address -> !isAskedFor(address, request))
                .isPresent()) {
            return Optional.of(FOREIGN_HOST);
        }
        Set<String> methods =
                RequestAddress.of(request).isWithin(INTERFACE) ? OF_THE_INTERFACE : OF_PAGES;
        if (!methods.contains(request.getMethod())) {
            return Optional.of(UNKNOWN_METHOD);
        }
        return RequestOrigin.of(request) == RequestOrigin.FOREIGN
                ? Optional.of(FOREIGN_PAGE)
                : Optional.empty();
    }

    /** Programs of this machine, and those who watch it, know it by other names. */
    private static boolean isAskedFor(PublicAddress address, HttpServletRequest request) {
        return address.isNamedBy(request.getHeader("Host"))
                || RequestPlace.of(request).thisMachine()
                || RequestAddress.of(request).isWithin(HEALTH);
    }

    /** Says so: to people by a page, to programs by a problem document in German. */
    public void answer(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SecurityHeaders.set(request, response);
        if (this == UNKNOWN_METHOD) {
            response.setHeader("Allow", "GET, HEAD, POST");
        }
        page.answer(request, request.getRequestURI(), status, response);
    }
}
