package de.hundeschule123.fault;

import java.time.Duration;

/** The times of the transfer protocol in a run: all shorter than in production, in proportion. */
public final class Times {

    /** The longest that one call to sevdesk may take. */
    static final Duration CALL = Duration.ofSeconds(3);

    static final Duration LEASE = Duration.ofSeconds(4);
    static final Duration SETTLE = Duration.ofSeconds(6);

    private Times() {}

    /**
     * As options of the server's JVM, which lives for half a minute: the compiler that takes its
     * time would be at work most of it.
     */
    public static String options() {
        return "-Dsevdesk.call.deadline.millis="
                + CALL.toMillis()
                + " -Dtransfer.lease="
                + LEASE
                + " -Dtransfer.settle="
                + SETTLE
                + " -Dtransfer.backoff.first=PT0.3S -Dtransfer.backoff.longest=PT5S"
                + " -Dtransfer.sweep=PT0.5S -Dtransfer.rate.live=50 -Dtransfer.rate.most=100"
                + " -XX:TieredStopAtLevel=1";
    }
}
