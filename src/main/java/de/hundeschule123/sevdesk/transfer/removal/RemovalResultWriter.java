package de.hundeschule123.sevdesk.transfer.removal;

import de.hundeschule123.platform.database.StoredText;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.HoldReason;
import de.hundeschule123.sevdesk.transfer.queue.CallLogEntry;
import de.hundeschule123.sevdesk.transfer.queue.CallLogRepository;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import de.hundeschule123.sevdesk.transfer.queue.OutageBreakerRepository;
import de.hundeschule123.sevdesk.transfer.queue.Permit;
import de.hundeschule123.sevdesk.transfer.queue.PermitRepository;
import de.hundeschule123.sevdesk.transfer.queue.RateLimitRepository;
import de.hundeschule123.sevdesk.transfer.queue.TransferTimes;
import de.hundeschule123.sevdesk.transfer.worker.Backoff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Writes down how a removal's claim ended: row, log and permit together, under its fence. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class RemovalResultWriter {

    private static final int LONGEST_WORDS = 1000;

    @Inject private RemovalRepository removals;
    @Inject private CallLogRepository callLog;
    @Inject private PermitRepository permits;
    @Inject private RateLimitRepository rateLimits;
    @Inject private OutageBreakerRepository outages;
    @Inject private Connections connections;
    @Inject private TransferTimes times;

    /**
     * Moves the removal on and gives the permit back.
     *
     * @throws LostRemoval when it was taken away meanwhile
     */
    void write(
            RemovalClaim claim, RemovalOutcome outcome, Permit permit, List<CallLogEntry> calls) {
        rateLimits.charge(permit, calls.size());
        callLog.addOfRemoval(
                claim.school(), claim.transfer(), claim.removal(), claim.fence(), calls);
        moveOn(claim, outcome);
        permits.release(permit);
    }

    /** Counts the calls of work that was broken off, and gives its permit back. */
    void giveUp(Permit permit, int calls) {
        rateLimits.charge(permit, calls);
        permits.release(permit);
    }

    private void moveOn(RemovalClaim claim, RemovalOutcome outcome) {
        switch (outcome) {
            case RemovalOutcome.Removed removed -> {
                outages.succeeded(claim.school());
                removals.removed(claim, removed);
            }
            case RemovalOutcome.Left(LeftReason reason, String said) ->
                    removals.left(claim, reason, StoredText.of(said, LONGEST_WORDS));
            case RemovalOutcome.SurelyNotDone(FailureCause cause, Optional<Duration> wish) ->
                    later(claim, () -> removals.retry(claim, wish.orElseGet(() -> backoff(claim))));
            case RemovalOutcome.Unknown(FailureCause cause) ->
                    later(claim, () -> removals.unknown(claim, backoff(claim)));
            case RemovalOutcome.NoLine() -> removals.held(claim);
            case RemovalOutcome.AccountRefused(HoldReason because, String said) -> {
                removals.held(claim);
                connections.hold(claim.school(), because, said);
            }
        }
    }

    private void later(RemovalClaim claim, Runnable move) {
        if (removals.outOfPatience(claim)) {
            removals.left(claim, LeftReason.GIVEN_UP, null);
        } else {
            move.run();
        }
    }

    private Duration backoff(RemovalClaim claim) {
        return new Backoff(times.firstBackoff(), times.longestBackoff())
                .after(claim.attempts(), ThreadLocalRandom.current());
    }
}
