package de.hundeschule123.sevdesk.transfer.work;

import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.transfer.outbox.Attempt;
import de.hundeschule123.sevdesk.transfer.outbox.AttemptTable;
import de.hundeschule123.sevdesk.transfer.outbox.Cause;
import de.hundeschule123.sevdesk.transfer.outbox.Claim;
import de.hundeschule123.sevdesk.transfer.outbox.TransferTable;
import de.hundeschule123.sevdesk.transfer.outbox.TransferTimes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** The writing down of how a claim ended: state and log together, under the claim's fence. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Results {

    @Inject private TransferTable transfers;
    @Inject private AttemptTable attempts;
    @Inject private TransferTimes times;
    @Inject private Connections connections;

    /**
     * Moves the transfer on.
     *
     * @param markedHere whether this very claim was the first to announce saveVoucher
     * @throws de.hundeschule123.sevdesk.transfer.outbox.LostClaim when it was taken away meanwhile
     */
    void write(Claim claim, Outcome outcome, boolean markedHere, List<Attempt> log) {
        if (outcome instanceof Outcome.Done done) {
            transfers.transferred(claim, done.contact(), done.voucher(), done.gross());
        } else if (outcome instanceof Outcome.SurelyNotDone not) {
            tryLater(claim, not, markedHere);
        } else if (outcome instanceof Outcome.Unknown unknown) {
            transfers.unknown(claim, unknown.cause());
        } else if (outcome instanceof Outcome.Refused refused) {
            transfers.failed(claim, refused.cause());
        } else if (outcome instanceof Outcome.AccountRefused account) {
            transfers.held(claim);
            connections.hold(claim.school(), account.because());
        }
        attempts.add(claim, log);
    }

    private void tryLater(Claim claim, Outcome.SurelyNotDone not, boolean markedHere) {
        if (transfers.outOfPatience(claim)) {
            transfers.failed(claim, Cause.of("patience"));
            return;
        }
        Duration pause =
                not.wish()
                        .orElseGet(
                                () ->
                                        new Backoff(times.firstBackoff(), times.longestBackoff())
                                                .after(
                                                        claim.attempts(),
                                                        ThreadLocalRandom.current()));
        transfers.retry(claim, pause, not.cause(), markedHere);
    }
}
