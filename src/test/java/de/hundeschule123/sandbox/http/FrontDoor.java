package de.hundeschule123.sandbox.http;

import de.hundeschule123.sandbox.account.Accounts;
import de.hundeschule123.sandbox.fault.Faults;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.jetty.server.Handler;

/** The one door of the sandbox: API, control desk and pages behind it. */
public final class FrontDoor {
    private FrontDoor() {}

    public static Handler to(Accounts accounts, Handler pages, ScheduledExecutorService later) {
        Faults faults = new Faults();
        CallCounts counts = new CallCounts();
        Line line = new Line();
        return new Handler.Sequence(
                new ApiHandler(accounts, faults, counts, line, later),
                new ControlHandler(accounts, faults, counts, line),
                pages);
    }
}
