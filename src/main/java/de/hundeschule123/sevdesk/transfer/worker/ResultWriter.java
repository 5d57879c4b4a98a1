package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.transfer.queue.CallLogEntry;
import de.hundeschule123.sevdesk.transfer.queue.CallLogRepository;
import de.hundeschule123.sevdesk.transfer.queue.Claim;
import de.hundeschule123.sevdesk.transfer.queue.DuplicateRepository;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import de.hundeschule123.sevdesk.transfer.queue.MarkerDecision;
import de.hundeschule123.sevdesk.transfer.queue.PermitRepository;
import de.hundeschule123.sevdesk.transfer.queue.PermitRepository.Permit;
import de.hundeschule123.sevdesk.transfer.queue.TransferRepository;
import de.hundeschule123.sevdesk.transfer.queue.TransferTimes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The writing down of how a claim ended: state, log, permit and the claim that follows together,
 * under the claim's fence, so that the database forces one commit to the disk instead of three.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class ResultWriter {

    @Inject private TransferRepository transfers;
    @Inject private CallLogRepository callLog;
    @Inject private DuplicateRepository duplicates;
    @Inject private PermitRepository permits;
    @Inject private TransferTimes times;
    @Inject private Connections connections;

    /** The same fault of our own this often in a row is no accident any more. */
    private static final int MOST_BUGS = 3;

    /**
     * Moves the transfer on, and the permit with it: to the next document after a success, back
     * otherwise. A success makes good the faults before it.
     *
     * <p>The pace comes before the documents, and the lanes in their order, so that nobody locks
     * them the other way round.
     *
     * @return the next document under the same permit
     * @throws de.hundeschule123.sevdesk.transfer.queue.LostClaim when it was taken away meanwhile
     */
    Optional<Claim> write(
            Claim claim,
            Permit permit,
            Outcome outcome,
            MarkerDecision markerDecision,
            List<CallLogEntry> log,
            NextClaim nextClaim) {
        boolean goesOn = paid(permit, outcome, log.size());
        moveOn(claim, outcome, markerDecision);
        callLog.add(claim, log);
        Optional<Claim> next = goesOn ? nextClaim.after(permit) : Optional.empty();
        if (next.isEmpty()) {
            permits.release(permit);
        }
        return next;
    }

    /**
     * Whether the next document may follow at once: this one has arrived, and the pace allows it.
     */
    private boolean paid(Permit permit, Outcome outcome, int calls) {
        if (outcome instanceof Outcome.Done) {
            permits.succeeded(permit.school());
            return permits.arrived(permit, calls).isZero();
        }
        permits.charge(permit, calls);
        return false;
    }

    private void moveOn(Claim claim, Outcome outcome, MarkerDecision markerDecision) {
        if (outcome instanceof Outcome.Done done) {
            transfers.transferred(claim, done.contact(), done.voucher(), done.gross());
        } else if (outcome instanceof Outcome.SurelyNotDone not) {
            tryLater(claim, not, markerDecision);
        } else if (outcome instanceof Outcome.Unknown unknown) {
            lookUpLater(claim, unknown.cause());
        } else if (outcome instanceof Outcome.Refused refused) {
            transfers.failed(claim, refused.cause());
        } else if (outcome instanceof Outcome.InDoubt doubt) {
            transfers.failed(claim, FailureCause.of(FailureCause.MAYBE_THERE));
            duplicates.suggest(claim.school(), claim.document(), doubt.found());
        } else if (outcome instanceof Outcome.NoLine) {
            transfers.held(claim);
        } else if (outcome instanceof Outcome.AccountRefused account) {
            transfers.held(claim);
            connections.hold(claim.school(), account.because(), account.said());
        }
    }

    private void tryLater(Claim claim, Outcome.SurelyNotDone not, MarkerDecision markerDecision) {
        if (transfers.outOfPatience(claim)) {
            transfers.failed(claim, FailureCause.patienceWith(not.cause()));
        } else if (not.cause().key().equals(FailureCause.BUG)
                && transfers.faultsInARow(claim, FailureCause.BUG) >= MOST_BUGS - 1) {
            transfers.failed(claim, not.cause());
        } else {
            transfers.retry(
                    claim, not.wish().orElseGet(() -> backoff(claim)), not.cause(), markerDecision);
        }
    }

    /** Never before the settle time is over, and later the longer sevdesk is disturbed. */
    private void lookUpLater(Claim claim, FailureCause failureCause) {
        if (transfers.outOfPatience(claim)) {
            transfers.failed(claim, FailureCause.patienceWith(failureCause));
        } else {
            transfers.unknown(claim, backoff(claim), failureCause);
        }
    }

    private Duration backoff(Claim claim) {
        return new Backoff(times.firstBackoff(), times.longestBackoff())
                .after(claim.attempts(), ThreadLocalRandom.current());
    }
}
