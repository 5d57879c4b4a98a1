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
    private final Duration time;
    private final Integer retryAfter;
    private final Double probability;
    private final Random chance;
    private int left;
    private int hits;

    /**
     * An order for the named operation, or for {@code *}; token and retryAfter may be null. Where
     * probability is null the next {@code left} calls are hit.
     */
    public Fault(
            String operation,
            String token,
            FaultKind kind,
            int left,
            Double probability,
            long seed,
            Duration time,
            Integer retryAfter) {
        this.operation = Objects.requireNonNull(operation);
        this.token = token;
        this.kind = Objects.requireNonNull(kind);
        this.left = probability == null ? left : Integer.MAX_VALUE;
        this.probability = probability;
        this.chance = new Random(seed);
        this.time = time;
        this.retryAfter = retryAfter;
    }

    public FaultKind kind() {
        return kind;
    }

    public Duration time() {
        return time;
    }

    /** The seconds a 429 asks the caller to wait; null where it says nothing. */
    public Integer retryAfter() {
        return retryAfter;
    }

    boolean hits(String calledOperation, String calledToken) {
        if (!operation.equals(ANY) && !operation.equals(calledOperation)) {
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
