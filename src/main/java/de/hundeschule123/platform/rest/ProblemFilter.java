package de.hundeschule123.platform.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Answers in place of the server's own error page, for whatever goes wrong where no exception
 * mapper of JAX-RS sees it: before a method is found, in a mapper, while an answer is written.
 */
@WebFilter(urlPatterns = "/api/*", asyncSupported = true)
public class ProblemFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = Logger.getLogger(ProblemFilter.class.getName());

    /** What is sent in vain is taken in so far; from who sends still more we hang up. */
    private static final int MOST_IN_VAIN = 8 * BodyBound.MOST;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, new WithoutErrorPages(response));
        } catch (ServletException | RuntimeException | StackOverflowError fault) {
            if (response.isCommitted()) {
                throw fault;
            }
            response.resetBuffer();
            Refusals.problem(fault).answer(response);
        }
        hearOut(request);
    }

    /** Who is still sending does not listen: a refusal would never be read. */
    private static void hearOut(HttpServletRequest request) {
        byte[] discarded = new byte[8192];
        int heard = 0;
        int read = 0;
        try {
            ServletInputStream body = request.getInputStream();
            while (read >= 0 && heard < MOST_IN_VAIN) {
                heard += read;
                read = body.read(discarded);
            }
        } catch (IOException closed) {
            LOG.log(Level.FINE, "Its reader has closed the body, or its sender is gone", closed);
        }
    }

    /** An answer that is a problem document where the server would show a page. */
    private static final class WithoutErrorPages extends HttpServletResponseWrapper {

        private final HttpServletResponse plain;

        WithoutErrorPages(HttpServletResponse plain) {
            super(plain);
            this.plain = plain;
        }

        @Override
        public void sendError(int status) throws IOException {
            plain.resetBuffer();
            Refusals.of(Response.Status.fromStatusCode(status)).answer(plain);
        }

        /** The message is the server's, in English and about its insides. */
        @Override
        public void sendError(int status, String message) throws IOException {
            sendError(status);
        }
    }
}
