package de.hundeschule123.sevdesk.transfer.work;

import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.transfer.outbox.Claim;
import de.hundeschule123.sevdesk.transfer.outbox.Lane;
import de.hundeschule123.sevdesk.transfer.outbox.LaneTable;
import de.hundeschule123.sevdesk.transfer.outbox.LaneTable.Permit;
import de.hundeschule123.sevdesk.transfer.outbox.TransferTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/**
 * A worker takes the oldest ready document of a school's lane and brings it over.
 *
 * <p>It never waits: without a permit it goes home, and whoever holds the permits calls again.
 */
@ApplicationScoped
public class TransferWorker {

    @Inject private LaneTable lanes;
    @Inject private TransferTable transfers;
    @Inject private DocumentTransfer transfer;
    @Inject private Holder holder;
    @Inject private Shift shift;

    /**
     * Does one document of a lane.
     *
     * @return when to come again: at once when more is ready, later when the school pauses, never
     *     when there is nothing to do or others are at it
     */
    public Optional<Duration> workOnce(SchoolId school, Lane lane) {
        if (shift.isOver()) {
            return Optional.empty();
        }
        Duration pause = lanes.pause(school, lane);
        if (!pause.isZero()) {
            return Optional.of(pause);
        }
        Optional<Permit> permit = lanes.acquire(school, lane, holder.next());
        if (permit.isEmpty()) {
            return Optional.empty();
        }
        int calls = 0;
        try {
            Optional<Claim> claim = oldest(school, lane);
            if (claim.isEmpty()) {
                return Optional.empty();
            }
            calls = bringOver(claim.get(), permit.get());
        } finally {
            lanes.release(permit.get(), calls);
        }
        return transfers.hasReady(school, lane) ? Optional.of(Duration.ZERO) : Optional.empty();
    }

    private int bringOver(Claim claim, Permit permit) {
        shift.begin(claim, permit);
        try {
            return transfer.bringOver(claim);
        } finally {
            shift.done(claim);
        }
    }

    /** Bulk work steps back for a new document of the same school. */
    private Optional<Claim> oldest(SchoolId school, Lane lane) {
        Optional<Claim> live =
                lane == Lane.BULK ? transfers.claim(school, Lane.LIVE) : Optional.empty();
        return live.isPresent() ? live : transfers.claim(school, lane);
    }
}
