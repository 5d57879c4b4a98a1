package de.hundeschule123.platform.rest;

import de.hundeschule123.platform.text.Texts;
import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

/**
 * Demands that each call of the REST interface brings its own credentials: a session of the screens
 * counts for nothing here, however the address is spelled and whatever stands before.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class SignedInCalls implements ContainerRequestFilter {

    private static final String SIGNED_IN = SignedInCalls.class.getName();

    @Context private HttpServletRequest request;

    /** Notes that the credentials of this very call were right. */
    public static void note(HttpServletRequest call) {
        call.setAttribute(SIGNED_IN, Boolean.TRUE);
    }

    @Override
    public void filter(ContainerRequestContext call) {
        if (request.getAttribute(SIGNED_IN) != Boolean.TRUE) {
            call.abortWith(new Problem(Status.UNAUTHORIZED, Texts.of("signin.failed")).answer());
        }
    }
}
