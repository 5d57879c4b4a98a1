package de.hundeschule123.sandbox.http;

import de.hundeschule123.sandbox.fault.FaultKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A call as the log remembers it: what was asked, by whom, how it went and how long it took. */
public final class LoggedCall {
    private final Instant time = Instant.now();
    private final long began = System.nanoTime();
    private final String operation;
    private final String request;
    private final String tail;
    private final Optional<FaultKind> fault;
    private volatile Ending ending;

    LoggedCall(String operation, String request, String tail, Optional<FaultKind> fault) {
        this.operation = operation;
        this.request = request;
        this.tail = tail;
        this.fault = fault;
    }

    /** How a call ended: its status, 0 for a broken connection, and the time it took. */
    public record Ending(int status, Duration took) {}

    void end(int status) {
        ending = new Ending(status, Duration.ofNanos(System.nanoTime() - began));
    }

    public Instant time() {
        return time;
    }

    public String operation() {
        return operation;
    }

    /** Method and path, without what was searched for. */
    public String request() {
        return request;
    }

    /** The last characters of the token. */
    public String tail() {
        return tail;
    }

    public Optional<FaultKind> fault() {
        return fault;
    }

    /** How it ended; empty while it is under way. */
    public Optional<Ending> ending() {
        return Optional.ofNullable(ending);
    }
}
