package de.hundeschule123.sevdesk.transfer.removal;

import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import de.hundeschule123.sevdesk.transfer.queue.Lane;
import de.hundeschule123.sevdesk.transfer.queue.OutageBreakerRepository;
import de.hundeschule123.sevdesk.transfer.queue.Permit;
import de.hundeschule123.sevdesk.transfer.queue.RateLimitRepository;
import de.hundeschule123.sevdesk.transfer.queue.TransferTimes;
import de.hundeschule123.sevdesk.transfer.worker.CallLog;
import de.hundeschule123.sevdesk.transfer.worker.WorkerLifecycle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Works through the oldest ready removals of a school.
 *
 * <p>A worker never waits: without a permit it ends, and whoever holds the permits calls again.
 */
@ApplicationScoped
public class RemovalWorker {

    private static final Logger LOG = Logger.getLogger(RemovalWorker.class.getName());

    @Inject private RemovalClaims claims;
    @Inject private RemovalRepository removals;
    @Inject private VoucherRemoval removal;
    @Inject private RemovalResultWriter results;
    @Inject private RateLimitRepository rateLimits;
    @Inject private OutageBreakerRepository outages;
    @Inject private TransferTimes times;
    @Inject private Clock clock;
    @Inject private WorkerLifecycle lifecycle;

    /**
     * A turn for a school: one removal after the other as long as a turn of old documents lasts.
     *
     * @return when to come again: at once when more is ready, later when the school pauses, never
     *     when there is nothing to do or others are at it
     */
    public Optional<Duration> turn(SchoolId school) {
        if (!lifecycle.come()) {
            return Optional.empty();
        }
        try {
            return work(school);
        } finally {
            lifecycle.leave();
        }
    }

    private Optional<Duration> work(SchoolId school) {
        Instant over = clock.instant().plus(times.turn(Lane.BULK));
        do {
            switch (claims.ask(school)) {
                case RemovalClaims.Answer.Later(Duration pause) -> {
                    return Optional.of(pause);
                }
                case RemovalClaims.Answer.NotNeeded() -> {
                    return Optional.empty();
                }
                case RemovalClaims.Answer.Admitted(Permit permit, RemovalClaim claim) ->
                        remove(claim, permit);
            }
        } while (clock.instant().isBefore(over) && lifecycle.goesOn());
        return removals.hasReady(school) ? Optional.of(Duration.ZERO) : Optional.empty();
    }

    private void remove(RemovalClaim claim, Permit permit) {
        CallLog log = new CallLog(clock);
        try {
            RemovalOutcome outcome = removal.remove(claim, log);
            stepBack(claim.school(), outcome);
            results.write(claim, outcome, permit, log.entries());
            LOG.log(
                    Level.INFO,
                    "Removal {0}, fence {1}: {2}",
                    new Object[] {
                        claim.removal(), claim.fence(), outcome.getClass().getSimpleName()
                    });
        } catch (LostRemoval lost) {
            LOG.log(Level.INFO, "Result is dropped: {0}", lost.getMessage());
            results.giveUp(permit, log.calls());
        } catch (RuntimeException | Error unwritten) {
            results.giveUp(permit, log.calls());
            throw unwritten;
        }
    }

    /** Before the permit is free: whoever gets it next must know that sevdesk wants a pause. */
    private void stepBack(SchoolId school, RemovalOutcome outcome) {
        switch (outcome) {
            case RemovalOutcome.SurelyNotDone(FailureCause cause, Optional<Duration> wish) -> {
                if (cause.isFaultOfSevdesk()) {
                    if (cause.isTooFast()) {
                        rateLimits.slowDown(school);
                        wish.ifPresent(pause -> outages.pause(school, pause));
                    } else {
                        wish.ifPresent(pause -> outages.rest(school, pause));
                    }
                    outages.disturbed(school);
                }
            }
            case RemovalOutcome.Unknown unknown -> outages.disturbed(school);
            case RemovalOutcome.Removed removed -> {}
            case RemovalOutcome.Left left -> {}
            case RemovalOutcome.NoLine closed -> {}
            case RemovalOutcome.AccountRefused account -> {}
        }
    }
}
