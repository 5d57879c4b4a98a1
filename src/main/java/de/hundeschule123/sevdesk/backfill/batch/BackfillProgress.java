package de.hundeschule123.sevdesk.backfill.batch;

import de.hundeschule123.sevdesk.job.ItemCounts;
import de.hundeschule123.sevdesk.job.RecentPace;
import de.hundeschule123.sevdesk.transfer.queue.Standing;
import java.util.Optional;

/**
 * How far the documents of a job are: over in one way or another, or still under way.
 *
 * @param again how many of those under way did not arrive yet and will be tried again
 * @param asked how many of those under way wait for the owner's answer
 * @param pace how fast they have arrived in the last minute, if one has
 */
record BackfillProgress(
        ItemCounts over, long underWay, long again, long asked, Optional<RecentPace> pace) {

    /** Stands for documents whose owner must answer something first. */
    static final String ASKED = "ASKED";

    static final BackfillProgress NONE =
            new BackfillProgress(ItemCounts.NONE, 0, 0, 0, Optional.empty());

    /**
     * Counts documents in.
     *
     * @param state the state of their transfers, SKIPPED, or null where the promise was taken back
     */
    BackfillProgress plus(String state, long count) {
        if (state == null) {
            return this;
        }
        if (state.equals(BackfillDecision.SKIPPED.name())) {
            return over(ItemCounts.skipped(count));
        }
        if (state.equals(ASKED)) {
            return new BackfillProgress(over, underWay + count, again, asked + count, pace);
        }
        return switch (Standing.valueOf(state)) {
            case NONE -> this;
            case TRANSFERRED -> over(ItemCounts.done(count));
            case TO_DECIDE, FAILED, PUT_AWAY -> over(ItemCounts.failed(count));
            case PENDING, RUNNING, HELD ->
                    new BackfillProgress(over, underWay + count, again, asked, pace);
            case RETRY -> new BackfillProgress(over, underWay + count, again + count, asked, pace);
        };
    }

    /** The same with the pace at which documents have lately arrived. */
    BackfillProgress at(RecentPace recent) {
        return new BackfillProgress(over, underWay, again, asked, Optional.of(recent));
    }

    private BackfillProgress over(ItemCounts more) {
        return new BackfillProgress(over.plus(more), underWay, again, asked, pace);
    }
}
