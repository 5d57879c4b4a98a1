package de.hundeschule123.sevdesk.backfill.batch;

import de.hundeschule123.sevdesk.job.Tally;
import de.hundeschule123.sevdesk.transfer.queue.TransferState;

/**
 * How far the documents of a job are: over in one way or another, or still under way.
 *
 * @param again how many of those under way did not arrive yet and will be tried again
 */
record Progress(Tally over, long underWay, long again) {

    static final Progress NONE = new Progress(Tally.NONE, 0, 0);

    /**
     * Counts documents in.
     *
     * @param state the state of their transfers, SKIPPED, or null where the promise was taken back
     */
    Progress plus(String state, long count) {
        if (state == null) {
            return this;
        }
        if (state.equals(Fate.SKIPPED.name())) {
            return over(Tally.skipped(count));
        }
        return switch (TransferState.valueOf(state)) {
            case TRANSFERRED -> over(Tally.done(count));
            case FAILED -> over(Tally.failed(count));
            case PENDING, RUNNING, HELD -> new Progress(over, underWay + count, again);
            case RETRY -> new Progress(over, underWay + count, again + count);
        };
    }

    private Progress over(Tally more) {
        return new Progress(over.plus(more), underWay, again);
    }
}
