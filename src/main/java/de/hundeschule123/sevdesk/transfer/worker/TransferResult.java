package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.sevdesk.transfer.queue.CallLogEntry;
import de.hundeschule123.sevdesk.transfer.queue.Claim;
import de.hundeschule123.sevdesk.transfer.queue.MarkerDecision;
import java.util.List;
import java.util.Optional;

/**
 * A transfer result is how the work under one claim ended, before anything of it is written down.
 *
 * @param saved the voucher that was saved under this claim
 * @param calls what was asked of sevdesk, in order
 */
record TransferResult(
        Claim claim,
        Outcome outcome,
        MarkerDecision marker,
        Optional<String> saved,
        List<CallLogEntry> calls) {

    TransferResult {
        calls = List.copyOf(calls);
    }

    /** The same without anything that sevdesk has sent but the voucher's id. */
    TransferResult withoutDetails() {
        return new TransferResult(claim, outcome.withoutDetails(), marker, saved, List.of());
    }
}
