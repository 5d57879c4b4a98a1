package de.hundeschule123.sevdesk.transfer.shift;

import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.transfer.pace.Lane;
import de.hundeschule123.sevdesk.transfer.pace.LaneTable.Permit;
import de.hundeschule123.sevdesk.transfer.pace.TransferTimes;
import de.hundeschule123.sevdesk.transfer.state.Claim;
import de.hundeschule123.sevdesk.transfer.state.TransferTable;
import de.hundeschule123.sevdesk.transfer.work.DocumentTransfer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A worker takes the oldest ready documents of a school's lane and brings them over.
 *
 * <p>It never waits: without a permit it goes home, and whoever holds the permits calls again.
 */
@ApplicationScoped
public class TransferWorker {

    @Inject private Admissions admissions;
    @Inject private TransferTable transfers;
    @Inject private DocumentTransfer transfer;
    @Inject private TransferTimes times;
    @Inject private Clock clock;
    @Inject private Shift shift;

    /**
     * A turn in a lane: one document, and as long as the turn lasts the next ones, under the same
     * permit while they succeed.
     *
     * @return when to come again: at once when more is ready, later when the school pauses, never
     *     when there is nothing to do or others are at it
     */
    public Optional<Duration> turn(SchoolId school, Lane lane) {
        if (!shift.come()) {
            return Optional.empty();
        }
        try {
            return work(school, lane);
        } finally {
            shift.leave();
        }
    }

    private Optional<Duration> work(SchoolId school, Lane lane) {
        Instant over = clock.instant().plus(times.turn(lane));
        do {
            Admission admission = admissions.ask(school, lane);
            if (admission instanceof Admission.Later later) {
                return Optional.of(later.pause());
            }
            if (!(admission instanceof Admission.Admitted admitted)) {
                return Optional.empty();
            }
            bringOver(admitted, over);
        } while (goesOn(over));
        return transfers.hasReady(school, lane) ? Optional.of(Duration.ZERO) : Optional.empty();
    }

    private boolean goesOn(Instant over) {
        return clock.instant().isBefore(over) && shift.goesOn();
    }

    private void bringOver(Admission.Admitted admitted, Instant over) {
        Optional<Claim> claim = Optional.of(admitted.claim());
        while (claim.isPresent()) {
            claim = bringOver(claim.get(), admitted.permit(), over);
        }
    }

    private Optional<Claim> bringOver(Claim claim, Permit permit, Instant over) {
        shift.begin(claim, permit);
        try {
            return transfer.bringOver(
                    claim, permit, kept -> goesOn(over) ? admissions.next(kept) : Optional.empty());
        } finally {
            shift.done(claim);
        }
    }
}
