package de.hundeschule123.sevdesk.transfer.shift;

import de.hundeschule123.harness.plain.Wiring;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A worker of a bench: on shift, and put together from parts at hand. */
public final class BenchWorker {

    private BenchWorker() {}

    /** A worker whose shift has begun. */
    public static TransferWorker of(Object... parts) {
        TransferWorker worker = new TransferWorker();
        Shift shift = new Shift(Clock.systemUTC(), Duration.ofSeconds(10));
        shift.open();
        List<Object> own = List.of(worker, shift, new Holder(), new Admissions());
        Object[] all = Stream.concat(Stream.of(parts), own.stream()).toArray();
        own.forEach(part -> Wiring.wire(part, all));
        return worker;
    }
}
