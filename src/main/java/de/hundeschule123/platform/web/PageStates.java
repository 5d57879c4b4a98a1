package de.hundeschule123.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Refuses forms whose page state no page of ours can have given out. Faces would meet it with a
 * fault and a page of its log each time, and anybody can send as many as he likes.
 */
public class PageStates extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String STATE = "jakarta.faces.ViewState";

    /** Two numbers by which a session knows a page and one of its states. */
    private static final Pattern KEPT = Pattern.compile("-?\\d{1,19}:-?\\d{1,19}");

    /** The state of a page of which the server keeps nothing. */
    private static final String NOT_KEPT = "stateless";

    /** The pages for those who have no session yet. */
    private static final String PAGES_WITHOUT_STATE = "pages";

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getMethod().equals("POST") && !isOurs(request)) {
            ErrorPage.EXPIRED.answer(
                    request, request.getRequestURI(), HttpServletResponse.SC_BAD_REQUEST, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isOurs(HttpServletRequest request) {
        String[] states = request.getParameterValues(STATE);
        if (states == null) {
            return true;
        }
        Set<String> withoutState =
                Set.of(getFilterConfig().getInitParameter(PAGES_WITHOUT_STATE).split("\\s+"));
        boolean isKept = !withoutState.contains(RequestAddress.of(request).path());
        return states.length == 1 && fits(states[0], isKept);
    }

    static boolean fits(String state, boolean isKept) {
        return isKept ? KEPT.matcher(state).matches() : state.equals(NOT_KEPT);
    }
}
