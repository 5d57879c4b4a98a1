package de.hundeschule123.sevdesk.transfer.queue;

import java.time.Duration;

/** The times of a server as they are without configuration. */
final class UsualTimes extends TransferTimes {

    @Override
    public Duration lease() {
        return Duration.ofSeconds(90);
    }

    @Override
    public Duration settle() {
        return Duration.ofSeconds(180);
    }

    @Override
    public Duration lookAfter() {
        return Duration.ofMinutes(15);
    }

    @Override
    public Duration longestBackoff() {
        return Duration.ofMinutes(30);
    }

    @Override
    public Duration sweep() {
        return Duration.ofSeconds(2);
    }
}
