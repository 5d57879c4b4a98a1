package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.HoldReason;
import de.hundeschule123.sevdesk.connection.account.RevenueCase;
import de.hundeschule123.sevdesk.transfer.decision.DuplicateRepository;
import de.hundeschule123.sevdesk.transfer.queue.CallLogRepository;
import de.hundeschule123.sevdesk.transfer.queue.Claim;
import de.hundeschule123.sevdesk.transfer.queue.Failure;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import de.hundeschule123.sevdesk.transfer.queue.MarkerDecision;
import de.hundeschule123.sevdesk.transfer.queue.OutageBreakerRepository;
import de.hundeschule123.sevdesk.transfer.queue.Permit;
import de.hundeschule123.sevdesk.transfer.queue.PermitRepository;
import de.hundeschule123.sevdesk.transfer.queue.RateLimitRepository;
import de.hundeschule123.sevdesk.transfer.queue.RecheckRepository;
import de.hundeschule123.sevdesk.transfer.queue.RefusalBrakeRepository;
import de.hundeschule123.sevdesk.transfer.queue.RefusalBrakeRepository.Verdict;
import de.hundeschule123.sevdesk.transfer.queue.TransferRepository;
import de.hundeschule123.sevdesk.transfer.queue.TransferTimes;
import de.hundeschule123.sevdesk.transfer.queue.VanguardRepository;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Writes down how a claim ended: state, log, permit and the claim that follows together, under the
 * claim's fence, so that the database forces one commit to the disk instead of three.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class ResultWriter {

    @Inject private TransferRepository transfers;
    @Inject private CallLogRepository callLog;
    @Inject private DuplicateRepository duplicates;
    @Inject private PermitRepository permits;
    @Inject private RateLimitRepository rateLimits;
    @Inject private OutageBreakerRepository outageBreaker;
    @Inject private ClaimService claims;
    @Inject private TransferTimes times;
    @Inject private Connections connections;
    @Inject private RefusalBrakeRepository brakes;
    @Inject private VanguardRepository vanguards;
    @Inject private RecheckRepository rechecks;

    /**
     * Moves the transfer on, and the permit with it: to the next document after a success, back
     * otherwise. A success makes good the faults before it.
     *
     * <p>The pace comes before the documents, and the lanes in their order, so that nobody locks
     * them the other way round.
     *
     * @param continuation what may follow after a success
     * @return the next document under the same permit
     * @throws de.hundeschule123.sevdesk.transfer.queue.LostClaim when it was taken away meanwhile
     */
    Optional<Claim> write(TransferResult result, Permit permit, Continuation continuation) {
        boolean goesOn = paid(permit, result.outcome(), result.calls().size());
        moveOn(result.claim(), result.outcome(), result.marker());
        callLog.add(result.claim(), result.calls());
        Optional<Claim> next = goesOn ? claims.next(permit, continuation) : Optional.empty();
        if (next.isEmpty()) {
            permits.release(permit);
        }
        return next;
    }

    /** Counts the calls of work that was broken off, and gives its permit back. */
    void giveUp(Permit permit, int calls) {
        rateLimits.charge(permit, calls);
        permits.release(permit);
    }

    /**
     * Whether the next document may follow at once: this one has arrived, and the pace allows it.
     */
    private boolean paid(Permit permit, Outcome outcome, int calls) {
        return switch (outcome) {
            case Outcome.Done done -> {
                outageBreaker.succeeded(permit.school());
                yield rateLimits.arrived(permit, calls).isZero();
            }
            case Outcome.SurelyNotDone not -> onlyCharged(permit, calls);
            case Outcome.Unknown unknown -> onlyCharged(permit, calls);
            case Outcome.Refused refused -> onlyCharged(permit, calls);
            case Outcome.InDoubt doubt -> onlyCharged(permit, calls);
            case Outcome.Asked question -> onlyCharged(permit, calls);
            case Outcome.NoLine closed -> onlyCharged(permit, calls);
            case Outcome.AccountRefused account -> onlyCharged(permit, calls);
        };
    }

    private boolean onlyCharged(Permit permit, int calls) {
        rateLimits.charge(permit, calls);
        return false;
    }

    private void moveOn(Claim claim, Outcome outcome, MarkerDecision markerDecision) {
        switch (outcome) {
            case Outcome.Done(String contact, String voucher, Money gross) -> {
                transfers.transferred(claim, contact, voucher, gross);
                brakes.arrived(claim);
                vanguards.arrived(claim);
                rechecks.arrived(claim);
            }
            case Outcome.SurelyNotDone(Failure failure, Optional<Duration> wish) ->
                    brake(claim, failure, () -> tryLater(claim, failure, wish, markerDecision));
            case Outcome.Unknown(Failure failure) -> lookUpLater(claim, failure);
            case Outcome.Refused(Failure failure) ->
                    brake(claim, failure, () -> transfers.failed(claim, failure));
            case Outcome.InDoubt(List<SevdeskEntry> found) -> {
                transfers.failed(claim, Failure.of(FailureCause.MAYBE_THERE));
                duplicates.suggest(claim.school(), claim.document(), found);
            }
            case Outcome.Asked(RevenueCase revenue) ->
                    transfers.asked(claim, Failure.whichAccount(revenue));
            case Outcome.NoLine() -> transfers.held(claim);
            case Outcome.AccountRefused(HoldReason because, String said) -> {
                transfers.held(claim);
                connections.hold(claim.school(), because, said);
            }
        }
    }

    /** Moves a document on, and stops the school if its words have come too often in a row. */
    private void brake(Claim claim, Failure failure, Runnable move) {
        Verdict verdict =
                failure.cause().isWordOfSevdesk()
                        ? brakes.refused(claim, failure)
                        : Verdict.GOES_ON;
        move.run();
        if (verdict == Verdict.STOPS) {
            connections.stop(claim.school(), failure.words().orElse(null));
        }
    }

    private void tryLater(
            Claim claim, Failure failure, Optional<Duration> wish, MarkerDecision markerDecision) {
        if (transfers.outOfPatience(claim)) {
            transfers.failed(claim, Failure.of(failure.cause().onceOutOfPatience()));
        } else if (isNoAccident(claim, failure.cause())) {
            transfers.failed(claim, failure.as(failure.cause().onceTooOften()));
        } else {
            transfers.retry(claim, wish.orElseGet(() -> backoff(claim)), failure, markerDecision);
        }
    }

    /** Whether the same fault has stopped the document as often in a row as it may. */
    private boolean isNoAccident(Claim claim, FailureCause cause) {
        OptionalInt most = cause.mostInARow();
        return most.isPresent() && transfers.faultsInARow(claim, cause) + 1 >= most.getAsInt();
    }

    /** Never before the settle time is over, and later the longer sevdesk is disturbed. */
    private void lookUpLater(Claim claim, Failure failure) {
        if (transfers.outOfPatience(claim)) {
            transfers.failed(claim, Failure.of(failure.cause().onceOutOfPatience()));
        } else {
            transfers.unknown(claim, backoff(claim), failure);
        }
    }

    private Duration backoff(Claim claim) {
        return new Backoff(times.firstBackoff(), times.longestBackoff())
                .after(claim.attempts(), ThreadLocalRandom.current());
    }
}
