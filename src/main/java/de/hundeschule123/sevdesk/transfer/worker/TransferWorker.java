package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.transfer.queue.Claim;
import de.hundeschule123.sevdesk.transfer.queue.Lane;
import de.hundeschule123.sevdesk.transfer.queue.Permit;
import de.hundeschule123.sevdesk.transfer.queue.TransferRepository;
import de.hundeschule123.sevdesk.transfer.queue.TransferTimes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Works through the oldest ready documents of a school's lane.
 *
 * <p>A worker never waits: without a permit it ends, and whoever holds the permits calls again.
 */
@ApplicationScoped
public class TransferWorker {

    /** A worker answers its call in the end, also while nobody else waits. */
    private static final Duration LONGEST_STAY = Duration.ofMinutes(1);

    @Inject private ClaimService claimService;
    @Inject private TransferRepository transfers;
    @Inject private DocumentTransfer transfer;
    @Inject private ClaimCompletion completion;
    @Inject private TransferTimes times;
    @Inject private Clock clock;
    @Inject private WorkerLifecycle lifecycle;

    /**
     * A turn in a lane: one document, and as long as the turn lasts the next ones, under the same
     * permit while they succeed. While no other school waits, one turn follows another.
     *
     * @return when to come again: at once when more is ready, later when the school pauses, never
     *     when there is nothing to do or others are at it
     */
    public Optional<Duration> turn(SchoolId school, Lane lane) {
        if (!lifecycle.come()) {
            return Optional.empty();
        }
        try {
            return work(school, lane);
        } finally {
            lifecycle.leave();
        }
    }

    private Optional<Duration> work(SchoolId school, Lane lane) {
        Turn turn = new Turn(lane);
        do {
            switch (claimService.ask(school, lane)) {
                case ClaimResult.Later(Duration pause) -> {
                    return Optional.of(pause);
                }
                case ClaimResult.NotNeeded() -> {
                    return Optional.empty();
                }
                case ClaimResult.Admitted admitted -> bringOver(admitted, turn);
            }
        } while (turn.lasts());
        return transfers.hasReady(school, lane) ? Optional.of(Duration.ZERO) : Optional.empty();
    }

    private void bringOver(ClaimResult.Admitted admitted, Turn turn) {
        Optional<Claim> claim = Optional.of(admitted.claim());
        while (claim.isPresent()) {
            claim = bringOver(claim.get(), admitted.permit(), turn);
        }
    }

    private Optional<Claim> bringOver(Claim claim, Permit permit, Turn turn) {
        CallLog log = new CallLog(clock);
        lifecycle.begin(claim, permit);
        try {
            TransferResult result = transfer.bringOver(claim, log);
            Continuation continuation = turn.continuation();
            Optional<Claim> next = completion.complete(result, permit, continuation);
            next.ifPresent(following -> turn.goOn(continuation));
            return next;
        } catch (RuntimeException | Error unwritten) {
            completion.giveUp(permit, log.calls());
            throw unwritten;
        } finally {
            lifecycle.done(claim);
        }
    }

    /** The time in which a worker begins one document after the other. */
    private final class Turn {

        private final Lane lane;
        private final Instant latest;
        private Instant over;

        Turn(Lane lane) {
            this.lane = lane;
            over = clock.instant().plus(times.turn(lane));
            latest = over.plus(LONGEST_STAY);
        }

        boolean lasts() {
            return clock.instant().isBefore(over) && lifecycle.goesOn();
        }

        /** What may follow the document that has just ended. */
        Continuation continuation() {
            if (lasts()) {
                return Continuation.SAME_TURN;
            }
            return mayGoOn() ? Continuation.ANOTHER_TURN : Continuation.NONE;
        }

        private boolean mayGoOn() {
            return lifecycle.goesOn()
                    && !times.turn(lane).isZero()
                    && clock.instant().isBefore(latest);
        }

        void goOn(Continuation continuation) {
            if (continuation == Continuation.ANOTHER_TURN) {
                over = clock.instant().plus(times.turn(lane));
            }
        }
    }
}
