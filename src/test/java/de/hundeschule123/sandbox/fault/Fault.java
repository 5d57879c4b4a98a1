package de.hundeschule123.sandbox.fault;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/** An order to let calls go wrong: the next few, or by chance with a fixed seed. */
public final class Fault {
    private static final String ANY = "*";

    private final String operation;
    private final String token;
    private final FaultKind kind;
    private final Details details;
    private final Double probability;
    private final Random chance;
    private int left;
    private int hits;

    /**
     * An order for the named operation, or for {@code *}; token may be null. Where probability is
     * null the next {@code left} calls are hit.
     */
    public Fault(
            String operation,
            String token,
            FaultKind kind,
            int left,
            Double probability,
            long seed,
            Details details) {
        this.operation = Objects.requireNonNull(operation);
        this.token = token;
        this.kind = Objects.requireNonNull(kind);
        this.left = probability == null ? left : Integer.MAX_VALUE;
        this.probability = probability;
        this.chance = new Random(seed);
        this.details = Objects.requireNonNull(details);
    }

    /**
     * What an order says of the fault beside its kind.
     *
     * @param time how long silence, lateness or dripping lasts
     * @param retryAfter what a 429 says of the wait, be it sense or not; null where it says nothing
     * @param rows how many rows a small page has
     * @param worked whether the work is done before an odd answer; null where the kind decides
     */
    public record Details(Duration time, String retryAfter, int rows, Boolean worked) {}

    public FaultKind kind() {
        return kind;
    }

    public Duration time() {
        return details.time();
    }

    /** What a 429 says of the wait; null where it says nothing. */
    public String retryAfter() {
        return details.retryAfter();
    }

    /** How many rows a small page has. */
    public int rows() {
        return details.rows();
    }

    /** Whether sevdesk does its work before it answers oddly. */
    public boolean isWorked() {
        return details.worked() == null ? kind.isWorked() : details.worked();
    }

    boolean hits(String calledOperation, String calledToken) {
        if (!operation.equals(ANY)
                ? !operation.equals(calledOperation)
                : !kind.reaches(calledOperation)) {
            return false;
        }
        if (token != null && !token.equalsIgnoreCase(calledToken)) {
            return false;
        }
        return probability == null || chance.nextDouble() < probability;
    }

    void spend() {
        left--;
        hits++;
    }

    public String operation() {
        return operation;
    }

    /** The chance with which a call is hit; empty where the order is for the next calls. */
    public Optional<Double> probability() {
        return Optional.ofNullable(probability);
    }

    /** How many calls are still to be hit. */
    public int left() {
        return left;
    }

    public int hits() {
        return hits;
    }

    /** The end of the token whose calls are hit; empty where all are. */
    public Optional<String> tail() {
        return Optional.ofNullable(token)
                .map(whole -> whole.substring(Math.max(0, whole.length() - 4)));
    }

    boolean isSpent() {
        return left <= 0;
    }
}
