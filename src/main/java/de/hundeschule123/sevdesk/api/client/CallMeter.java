package de.hundeschule123.sevdesk.api.client;

import java.time.Duration;

/** Measures calls to sevdesk. */
@FunctionalInterface
interface CallMeter {

    /**
     * Takes a call that has ended.
     *
     * @param time from the first try to the end of the last
     */
    void ended(String operation, CallResult result, Duration time);
}
