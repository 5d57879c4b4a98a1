package de.hundeschule123.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Sets the headers by which a browser protects people on our pages: no foreign frame, no guessing
 * of types, no address passed on, no copy kept.
 *
 * <p>What scripts a page may run is said by PrimeFaces, which knows the page's nonce (web.xml,
 * {@code primefaces.CSP_POLICY}). Two policies would both apply, so this one says only what
 * PrimeFaces cannot: what holds for answers that are no pages.
 */
public class SecurityHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String PAGE = ".xhtml";
    private static final String RESOURCE = "/jakarta.faces.resource/";

    /** The one page that shows a PDF in itself. */
    private static final String PAGE_WITH_PDF = "/einstellungen/briefkopf.xhtml";

    private static final String PROGRAMS = "/api";

    /** JSON and error pages run nothing and load nothing; styles and pictures are the latter's. */
    static final String NOTHING_RUNS =
            "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; object-src 'none';"
                    + " frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

    /** Browsers show a PDF in a viewer that is an object itself. */
    static final String SHOWN_AS_PDF =
            NOTHING_RUNS.replace("object-src 'none'", "object-src 'self'");

    private static final String FRAMES_STAY_OURS = "frame-ancestors 'self'; base-uri 'none'";

    private static final String NO_OBJECTS = "; object-src 'none'";

    private static final String TLS_ALONE = "max-age=31536000; includeSubDomains";

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        set(request, response);
        chain.doFilter(request, response);
    }

    /** Sets them, also on an answer that goes out before any filter is asked. */
    public static void set(HttpServletRequest request, HttpServletResponse response) {
        String path = RequestAddress.of(request).path();
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        response.setHeader("Content-Security-Policy", policy(path));
        if (request.isSecure() || FrontDoorSettings.isReachedByTls()) {
            response.setHeader("Strict-Transport-Security", TLS_ALONE);
        }
        if (!path.startsWith(RESOURCE)) {
            response.setHeader("Cache-Control", "no-store");
        }
    }

    static String policy(String path) {
        if (path.equals(PAGE_WITH_PDF)) {
            return FRAMES_STAY_OURS;
        }
        if (isPage(path)) {
            return FRAMES_STAY_OURS + NO_OBJECTS;
        }
        return path.startsWith(PROGRAMS) || path.startsWith(RESOURCE) ? NOTHING_RUNS : SHOWN_AS_PDF;
    }

    private static boolean isPage(String path) {
        return path.endsWith("/") || (path.endsWith(PAGE) && !path.startsWith(RESOURCE));
    }
}
