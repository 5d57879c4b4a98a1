package de.hundeschule123.sevdesk.api.client;

import java.time.Duration;

/**
 * The moment by which a call must be through, on the clock that nobody can set: a corrected system
 * time neither cuts a call short nor draws it out.
 */
record Deadline(long nanoTime) {

    static Deadline in(Duration limit) {
        return new Deadline(System.nanoTime() + limit.toNanos());
    }

    boolean isOver() {
        return System.nanoTime() - nanoTime > 0;
    }
}
