package de.hundeschule123.school.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Bounds how many passwords are hashed at once: as many as there are cores. A few more wait for a
 * moment, of one place at most half of them, so that whoever sends many does not take all the room.
 */
@ApplicationScoped
class HashingRoom {

    private static final int WAITING_FOR_A_CORE = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** After which somebody who found no room should come again. */
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final Semaphore cores;
    private final int mostInside;
    private final Duration patience;
    private final Map<String, Integer> insideByPlace = new HashMap<>();
    private int inside;

    HashingRoom() {
        this(Runtime.getRuntime().availableProcessors(), PATIENCE);
    }

    HashingRoom(int cores, Duration patience) {
        this.cores = new Semaphore(cores, true);
        this.mostInside = cores * (1 + WAITING_FOR_A_CORE);
        this.patience = patience;
    }

    /**
     * Compares a password when it is its turn.
     *
     * @throws SignInPostponed when there is no room
     */
    boolean compare(String place, BooleanSupplier slowly) {
        return hash(place, slowly::getAsBoolean);
    }

    /**
     * Hashes a password when it is its turn.
     *
     * @throws SignInPostponed when there is no room
     */
    <T> T hash(String place, Supplier<T> slowly) {
        enter(place);
        try {
            return inTurn(slowly);
        } finally {
            leave(place);
        }
    }

    private synchronized void enter(String place) {
        int ofPlace = insideByPlace.getOrDefault(place, 0);
        if (inside >= mostInside || ofPlace >= (mostInside + 1) / 2) {
            throw new SignInPostponed(AGAIN);
        }
        inside++;
        insideByPlace.put(place, ofPlace + 1);
    }

    private <T> T inTurn(Supplier<T> slowly) {
        boolean turn;
        try {
            turn = cores.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SignInPostponed(AGAIN);
        }
        if (!turn) {
            throw new SignInPostponed(AGAIN);
        }
        try {
            return slowly.get();
        } finally {
            cores.release();
        }
    }

    /** How many are hashed or wait for it. */
    synchronized int inside() {
        return inside;
    }

    private synchronized void leave(String place) {
        inside--;
        insideByPlace.computeIfPresent(place, (key, count) -> count > 1 ? count - 1 : null);
    }
}
