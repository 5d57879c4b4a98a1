package de.hundeschule123.platform.web;

import de.hundeschule123.platform.database.DatabaseRefusal;
import de.hundeschule123.platform.security.DeniedAccess;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Answers with an {@link ErrorPage} where the container, or a script of a page, leads to one, and
 * where a fault comes before any page.
 */
public class ErrorPages extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = Logger.getLogger(ErrorPages.class.getName());

    private static final int SECONDS_TO_WAIT = 60;

    /** Whatever the method of the request that failed. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        String name = RequestAddress.of(request).path().replaceFirst(".*/", "");
        ErrorPage page = ErrorPage.named(name).orElse(ErrorPage.MISSING);
        if (page == ErrorPage.FAULT
                && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable t
                && DatabaseRefusal.of(t).filter(DatabaseRefusal.AWAY::equals).isPresent()) {
            away(request, asked instanceof String address ? address : "", response);
            return;
        }
        page.denies()
                .ifPresent(
                        kind ->
                                DeniedAccess.ofPage(
                                        request, RequestPlace.of(request).address(), asked, kind));
        page.answer(
                request,
                asked instanceof String address ? address : "",
                status instanceof Integer known ? known : status(page),
                response);
    }

    /**
     * Answers a request that a fault has ended before there was a page, such as when nobody can
     * look who has signed in. The container would show nothing at all.
     */
    public static void answer(
            HttpServletRequest request, HttpServletResponse response, Throwable fault) {
        SecurityHeaders.set(request, response);
        try {
            if (DatabaseRefusal.of(fault).isPresent()) {
                // One line: a long outage must not fill the log.
                LOG.log(
                        Level.WARNING,
                        "A page was asked for without a database: {0}",
                        DatabaseRefusal.inShort(fault));
                away(request, request.getRequestURI(), response);
            } else {
                LOG.log(Level.SEVERE, "A request met a fault before its page", fault);
                ErrorPage.FAULT.answer(
                        request,
                        request.getRequestURI(),
                        HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                        response);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void away(HttpServletRequest request, String asked, HttpServletResponse response)
            throws IOException {
        response.setIntHeader("Retry-After", SECONDS_TO_WAIT);
        ErrorPage.AWAY.answer(request, asked, HttpServletResponse.SC_SERVICE_UNAVAILABLE, response);
    }

    private static int status(ErrorPage page) {
        return page == ErrorPage.MISSING
                ? HttpServletResponse.SC_NOT_FOUND
                : HttpServletResponse.SC_OK;
    }
}
