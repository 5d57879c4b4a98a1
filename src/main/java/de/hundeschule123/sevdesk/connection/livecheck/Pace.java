package de.hundeschule123.sevdesk.connection.livecheck;

import java.time.Duration;

/** The pace at which an account is asked: what is waited for before each call. */
interface Pace {

    /**
     * Waits.
     *
     * @throws InterruptedException when the check is to end
     */
    void await() throws InterruptedException;

    static Pace of(Duration pause) {
        return () -> Thread.sleep(pause);
    }
}
