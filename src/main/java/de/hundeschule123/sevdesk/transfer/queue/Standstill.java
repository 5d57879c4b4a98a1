package de.hundeschule123.sevdesk.transfer.queue;

import java.time.Instant;

/**
 * A standstill is that nothing of a school goes over because sevdesk does not answer as usual.
 *
 * @param cause what kept most documents from arriving
 * @param waiting how many documents wait
 * @param until when the next one is tried
 * @param now when this was read
 * @param waitsFor what it waits for until then
 */
public record Standstill(
        FailureCause cause, long waiting, Instant until, Instant now, WaitCause waitsFor) {

    /** Whether the next try is due already. */
    public boolean isDue() {
        return waitsFor == WaitCause.TURN;
    }

    /** Whether a person can have them tried sooner. */
    public boolean canBeSooner() {
        return waitsFor.canBeCutShort();
    }
}
