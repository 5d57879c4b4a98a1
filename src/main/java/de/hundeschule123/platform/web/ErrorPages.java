package de.hundeschule123.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers with an {@link ErrorPage} where the container, or a script of a page, leads to one. */
public class ErrorPages extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Whatever the method of the request that failed. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        String name = RequestAddress.of(request).path().replaceFirst(".*/", "");
        ErrorPage page = ErrorPage.named(name).orElse(ErrorPage.MISSING);
        page.answer(
                asked instanceof String address ? address : "",
                status instanceof Integer known ? known : status(page),
                response);
    }

    private static int status(ErrorPage page) {
        return page == ErrorPage.MISSING
                ? HttpServletResponse.SC_NOT_FOUND
                : HttpServletResponse.SC_OK;
    }
}
