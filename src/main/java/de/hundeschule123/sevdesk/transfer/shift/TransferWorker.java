package de.hundeschule123.sevdesk.transfer.shift;

import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.transfer.pace.Lane;
import de.hundeschule123.sevdesk.transfer.state.TransferTable;
import de.hundeschule123.sevdesk.transfer.work.DocumentTransfer;
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

    @Inject private Admissions admissions;
    @Inject private TransferTable transfers;
    @Inject private DocumentTransfer transfer;
    @Inject private Shift shift;

    /**
     * Does one document of a lane.
     *
     * @return when to come again: at once when more is ready, later when the school pauses, never
     *     when there is nothing to do or others are at it
     */
    public Optional<Duration> workOnce(SchoolId school, Lane lane) {
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
        Admission admission = admissions.ask(school, lane);
        if (admission instanceof Admission.Later later) {
            return Optional.of(later.pause());
        }
        if (!(admission instanceof Admission.Admitted admitted)) {
            return Optional.empty();
        }
        bringOver(admitted);
        return transfers.hasReady(school, lane) ? Optional.of(Duration.ZERO) : Optional.empty();
    }

    private void bringOver(Admission.Admitted admitted) {
        shift.begin(admitted.claim(), admitted.permit());
        try {
            transfer.bringOver(admitted.claim(), admitted.permit());
        } finally {
            shift.done(admitted.claim());
        }
    }
}
