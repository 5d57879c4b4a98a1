package de.hundeschule123.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Set;
import org.omnifaces.filter.CompressedResponseFilter;

/**
 * Compresses pages, scripts, styles and JSON, but nothing that another site has made the browser
 * ask for: who can have pages asked for at will and sees how long the answers are could guess from
 * them what a page says (BREACH).
 */
public class PackedAnswers extends CompressedResponseFilter {

    private static final Set<String> OF_ANOTHER_SITE = Set.of("cross-site", "same-site");

    @Override
    public void doFilter(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpSession session,
            FilterChain chain)
            throws ServletException, IOException {
        if (isAskedForByAnotherSite(request)) {
            chain.doFilter(request, response);
        } else {
            super.doFilter(request, response, session, chain);
        }
    }

    /** Each browser says so where it matters, on HTTPS; programs say nothing. */
    static boolean isAskedForByAnotherSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && OF_ANOTHER_SITE.contains(site);
    }
}
