package de.hundeschule123.sevdesk.connection.livecheck;

import java.time.Duration;

/** A pause, slept by the program and skipped by its tests. */
@FunctionalInterface
interface Rest {
    void of(Duration time) throws InterruptedException;
}
