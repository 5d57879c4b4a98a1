package de.hundeschule123.platform.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/**
 * The answer in place of the server's own error page, for whatever goes wrong where no exception
 * mapper of JAX-RS sees it: before a method is found, in a mapper, while an answer is written.
 */
@WebFilter(urlPatterns = "/api/*", asyncSupported = true)
public class ProblemFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

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
