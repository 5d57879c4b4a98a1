package de.hundeschule123.platform.web;

import de.hundeschule123.platform.text.Language;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;

/**
 * Speaks on the pages the language that the browser wishes. Files, mails and answers to programs
 * never pass here, so they stay German.
 */
public class PageLanguage extends HttpFilter {

    private static final long serialVersionUID = 1L;

    static final String WISH = "Accept-Language";

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Language wished = of(request);
        response.addHeader("Vary", WISH);
        wished.speak();
        try {
            chain.doFilter(new Wishing(request, wished), response);
        } finally {
            Language.fallSilent();
        }
    }

    /** What a browser wishes; the container would take the server's own where it wishes nothing. */
    static Language of(HttpServletRequest request) {
        return request.getHeader(WISH) == null
                ? Language.GERMAN
                : Language.wished(Collections.list(request.getLocales()));
    }

    /** A request that wishes one language alone, so that all who read the wish understand one. */
    private static final class Wishing extends HttpServletRequestWrapper {

        private final Locale locale;

        Wishing(HttpServletRequest request, Language wished) {
            super(request);
            locale = wished.locale();
        }

        @Override
        public Locale getLocale() {
            return locale;
        }

        @Override
        public Enumeration<Locale> getLocales() {
            return Collections.enumeration(List.of(locale));
        }
    }
}
