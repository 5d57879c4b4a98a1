package de.hundeschule123.sandbox.http;

import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.jetty.server.Handler;

/** The one door of the sandbox: API, control desk and pages behind it. */
public final class FrontDoor {
    private FrontDoor() {}

    public static Handler to(Desk desk, Handler pages, ScheduledExecutorService later) {
        return new Handler.Sequence(new ApiHandler(desk, later), new ControlHandler(desk), pages);
    }
}
