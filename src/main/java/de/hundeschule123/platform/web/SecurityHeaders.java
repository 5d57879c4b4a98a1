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

    /**
     * PDFs and JSON run nothing and load nothing; styles and pictures are for error pages and the
     * browser's own PDF viewer.
     */
    static final String NOTHING_RUNS =
            "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; object-src 'self';"
                    + " frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

    private static final String FRAMES_STAY_OURS = "frame-ancestors 'self'";

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
        response.setHeader(
                "Content-Security-Policy", isPage(path) ? FRAMES_STAY_OURS : NOTHING_RUNS);
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (!path.startsWith(RESOURCE)) {
            response.setHeader("Cache-Control", "no-store");
        }
    }

    private static boolean isPage(String path) {
        return path.endsWith("/") || (path.endsWith(PAGE) && !path.startsWith(RESOURCE));
    }
}
