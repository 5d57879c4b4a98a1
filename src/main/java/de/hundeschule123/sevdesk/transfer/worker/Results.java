package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.transfer.queue.Attempt;
import de.hundeschule123.sevdesk.transfer.queue.AttemptTable;
import de.hundeschule123.sevdesk.transfer.queue.Cause;
import de.hundeschule123.sevdesk.transfer.queue.Claim;
import de.hundeschule123.sevdesk.transfer.queue.DoubtTable;
import de.hundeschule123.sevdesk.transfer.queue.LaneTable;
import de.hundeschule123.sevdesk.transfer.queue.LaneTable.Permit;
import de.hundeschule123.sevdesk.transfer.queue.Marker;
import de.hundeschule123.sevdesk.transfer.queue.TransferTable;
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
class Results {

    @Inject private TransferTable transfers;
    @Inject private AttemptTable attempts;
    @Inject private DoubtTable doubts;
    @Inject private LaneTable lanes;
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
            Marker marker,
            List<Attempt> log,
            Succession succession) {
        boolean goesOn = paid(permit, outcome, log.size());
        moveOn(claim, outcome, marker);
        attempts.add(claim, log);
        Optional<Claim> next = goesOn ? succession.after(permit) : Optional.empty();
        if (next.isEmpty()) {
            lanes.release(permit);
        }
        return next;
    }

    /**
     * Whether the next document may follow at once: this one has arrived, and the pace allows it.
     */
    private boolean paid(Permit permit, Outcome outcome, int calls) {
        if (outcome instanceof Outcome.Done) {
            lanes.succeeded(permit.school());
            return lanes.arrived(permit, calls).isZero();
        }
        lanes.charge(permit, calls);
        return false;
    }

    private void moveOn(Claim claim, Outcome outcome, Marker marker) {
        if (outcome instanceof Outcome.Done done) {
            transfers.transferred(claim, done.contact(), done.voucher(), done.gross());
        } else if (outcome instanceof Outcome.SurelyNotDone not) {
            tryLater(claim, not, marker);
        } else if (outcome instanceof Outcome.Unknown unknown) {
            lookUpLater(claim, unknown.cause());
        } else if (outcome instanceof Outcome.Refused refused) {
            transfers.failed(claim, refused.cause());
        } else if (outcome instanceof Outcome.InDoubt doubt) {
            transfers.failed(claim, Cause.of(Cause.MAYBE_THERE));
            doubts.suggest(claim.school(), claim.document(), doubt.found());
        } else if (outcome instanceof Outcome.NoLine) {
            transfers.held(claim);
        } else if (outcome instanceof Outcome.AccountRefused account) {
            transfers.held(claim);
            connections.hold(claim.school(), account.because(), account.said());
        }
    }

    private void tryLater(Claim claim, Outcome.SurelyNotDone not, Marker marker) {
        if (transfers.outOfPatience(claim)) {
            transfers.failed(claim, Cause.patienceWith(not.cause()));
        } else if (not.cause().key().equals(Cause.BUG)
                && transfers.faultsInARow(claim, Cause.BUG) >= MOST_BUGS - 1) {
            transfers.failed(claim, not.cause());
        } else {
            transfers.retry(claim, not.wish().orElseGet(() -> backoff(claim)), not.cause(), marker);
        }
    }

    /** Never before the settle time is over, and later the longer sevdesk is disturbed. */
    private void lookUpLater(Claim claim, Cause cause) {
        if (transfers.outOfPatience(claim)) {
            transfers.failed(claim, Cause.patienceWith(cause));
        } else {
            transfers.unknown(claim, backoff(claim), cause);
        }
    }

    private Duration backoff(Claim claim) {
        return new Backoff(times.firstBackoff(), times.longestBackoff())
                .after(claim.attempts(), ThreadLocalRandom.current());
    }
}
