package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.sevdesk.transfer.queue.Claim;
import de.hundeschule123.sevdesk.transfer.queue.Permit;
import java.time.Duration;

/** The answer to a worker who asks for a document of a lane. */
sealed interface ClaimResult {

    /** It has a permit and a document. */
    record Admitted(Permit permit, Claim claim) implements ClaimResult {}

    /** The school pauses for so long. */
    record Later(Duration pause) implements ClaimResult {}

    /** There is nothing to do, or as many as may are at it. */
    record NotNeeded() implements ClaimResult {}
}
