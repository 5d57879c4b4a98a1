package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.transfer.queue.Lane;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A worker of a bench: on shift, and put together from parts at hand. */
public final class BenchWorker {

    private final TransferWorker worker = new TransferWorker();
    private final WorkerLifecycle lifecycle =
            new WorkerLifecycle(Clock.systemUTC(), Duration.ofSeconds(10));

    /** A worker whose shift has begun. */
    public BenchWorker(Object... parts) {
        lifecycle.open();
        List<Object> own =
                List.of(
                        worker,
                        lifecycle,
                        new PermitHolder(),
                        new ClaimService(),
                        new ResultWriter(),
                        new ClaimCompletion(),
                        new UnwatchedTransfers());
        Object[] all = Stream.concat(Stream.of(parts), own.stream()).toArray();
        own.forEach(part -> Wiring.wire(part, all));
    }

    /** A turn in a lane. */
    public Optional<Duration> turn(SchoolId school, Lane lane) {
        return worker.turn(school, lane);
    }

    /** The server stops; returns when the last worker has gone. */
    public void stop() {
        lifecycle.end("stop");
    }

    /** Whether the server has not been told to stop. */
    public boolean goesOn() {
        return lifecycle.goesOn();
    }
}
