package de.hundeschule123.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * The page from which a browser sends a request, as far as the browser tells: our own, or a foreign
 * one that wants to use what the browser remembers of a person.
 */
enum RequestOrigin {
    OURS,
    FOREIGN;

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    /** What a browser says of a page of ours, and of an address that a person has typed. */
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    static RequestOrigin of(HttpServletRequest request) {
        return of(
                request.getMethod(),
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Origin"),
                request.getHeader("Host"));
    }

    /**
     * Where an unsafe request comes from. Programs that are no browsers send neither of the two
     * headers, and no page can make a browser send them wrong.
     */
    static RequestOrigin of(String method, String site, String origin, String host) {
        if (SAFE_METHODS.contains(method)) {
            return OURS;
        }
        if (site != null && !OWN_SITE.contains(site.strip().toLowerCase(Locale.ROOT))) {
            return FOREIGN;
        }
        return origin == null || isOurs(origin.strip(), host, site != null) ? OURS : FOREIGN;
    }

    /**
     * Whether this is the origin of our pages.
     *
     * @param browserSaysSo whether the browser itself has compared; then a proxy that leaves the
     *     port out of the Host header locks nobody out
     */
    private static boolean isOurs(String origin, String host, boolean browserSaysSo) {
        try {
            URI page = URI.create(origin);
            URI here = URI.create("http://" + host);
            return page.getHost() != null
                    && page.getHost().equalsIgnoreCase(here.getHost())
                    && (browserSaysSo || port(page) == port(here));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** The usual ports count as none: a proxy may speak HTTPS outside and HTTP inside. */
    private static int port(URI address) {
        return address.getPort() == 80 || address.getPort() == 443 ? -1 : address.getPort();
    }
}
