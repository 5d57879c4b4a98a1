package de.hundeschule123.school.trail;

import de.hundeschule123.platform.web.RequestAddress;
import de.hundeschule123.platform.web.RequestPlace;
import de.hundeschule123.school.CurrentSchool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Finds out from where the running piece of work comes: from a request, or from the server. */
@ApplicationScoped
class CurrentOrigin {

    private static final String INTERFACE = "/api";

    @Inject private CurrentSchool current;
    @Inject private HttpServletRequest request;

    Origin find() {
        if (current.isBackground()) {
            return Origin.SERVER;
        }
        try {
            return of(request);
        } catch (ContextNotActiveException | IllegalStateException noRequest) {
            // Neither for a school nor for a request: the server's own start.
            return Origin.SERVER;
        }
    }

    private static Origin of(HttpServletRequest request) {
        Origin.Channel channel =
                RequestAddress.of(request).isWithin(INTERFACE)
                        ? Origin.Channel.REST
                        : Origin.Channel.PAGE;
        return new Origin(channel, RequestPlace.of(request).address());
    }
}
