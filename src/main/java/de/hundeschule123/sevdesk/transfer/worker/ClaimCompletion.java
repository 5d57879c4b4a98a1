package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.transfer.queue.Claim;
import de.hundeschule123.sevdesk.transfer.queue.Failure;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import de.hundeschule123.sevdesk.transfer.queue.IncidentRepository;
import de.hundeschule123.sevdesk.transfer.queue.LostClaim;
import de.hundeschule123.sevdesk.transfer.queue.OutageBreakerRepository;
import de.hundeschule123.sevdesk.transfer.queue.Permit;
import de.hundeschule123.sevdesk.transfer.queue.RateLimitRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Completes claims: whatever became of a document is written down, and what may follow it under its
 * permit is claimed with that.
 */
@ApplicationScoped
class ClaimCompletion {

    private static final Logger LOG = Logger.getLogger(ClaimCompletion.class.getName());

    @Inject private ResultWriter resultWriter;
    @Inject private RateLimitRepository rateLimits;
    @Inject private OutageBreakerRepository outageBreaker;
    @Inject private IncidentRepository incidents;
    @Inject private TransferMetrics metrics;

    /**
     * Writes a result down.
     *
     * @return the document that follows under the same permit; with none the permit is given back
     */
    Optional<Claim> complete(TransferResult result, Permit permit, Continuation continuation) {
        Claim claim = result.claim();
        stepBack(claim.school(), result.outcome());
        Optional<Claim> next;
        try {
            next = write(result, permit, continuation);
        } catch (LostClaim lost) {
            tellOfLost(result);
            giveUp(permit, result.calls().size());
            return Optional.empty();
        }
        metrics.ended(result.outcome());
        LOG.log(
                Level.INFO,
                "Transfer {0}, fence {1}: {2}",
                new Object[] {
                    claim.transfer(), claim.fence(), result.outcome().getClass().getSimpleName()
                });
        return next;
    }

    /** Gives a permit back under which work was broken off, and counts the calls that it made. */
    void giveUp(Permit permit, int calls) {
        resultWriter.giveUp(permit, calls);
    }

    /** Before the permit is free: whoever gets it next must know that sevdesk wants a pause. */
    private void stepBack(SchoolId school, Outcome outcome) {
        switch (outcome) {
            case Outcome.SurelyNotDone(Failure failure, Optional<Duration> wish) ->
                    stepBack(school, failure.cause(), wish);
            case Outcome.Unknown unknown -> outageBreaker.disturbed(school);
            case Outcome.Done done -> {}
            case Outcome.Refused refused -> {}
            case Outcome.InDoubt doubt -> {}
            case Outcome.Asked question -> {}
            case Outcome.NoLine closed -> {}
            case Outcome.AccountRefused account -> {}
        }
    }

    private void stepBack(SchoolId school, FailureCause cause, Optional<Duration> wish) {
        if (cause.isFaultOfSevdesk()) {
            if (cause.isTooFast()) {
                rateLimits.slowDown(school);
            }
            wish.ifPresent(pause -> pause(school, cause, pause));
            outageBreaker.disturbed(school);
        }
    }

    /** Only who says that we come too fast has asked for the pause. */
    private void pause(SchoolId school, FailureCause cause, Duration pause) {
        if (cause.isTooFast()) {
            outageBreaker.pause(school, pause);
        } else {
            outageBreaker.rest(school, pause);
        }
    }

    /** Without its details, if the database refuses them, rather than not at all. */
    private Optional<Claim> write(TransferResult result, Permit permit, Continuation continuation) {
        try {
            return resultWriter.write(result, permit, continuation);
        } catch (PersistenceException | TransactionalException refused) {
            if (!isOfDetails(refused)) {
                throw refused;
            }
            LOG.log(
                    Level.SEVERE,
                    "The result of transfer "
                            + result.claim().transfer()
                            + " is kept without details",
                    refused);
            return resultWriter.write(result.withoutDetails(), permit, continuation);
        }
    }

    /**
     * Whether a database refuses what it was given: a "data exception" of its class 22, or a word
     * that a column does not know (23514).
     */
    private static boolean isOfDetails(RuntimeException refused) {
        return Stream.iterate((Throwable) refused, Objects::nonNull, Throwable::getCause)
                .anyMatch(
                        cause ->
                                cause instanceof SQLException sql
                                        && sql.getSQLState() != null
                                        && (sql.getSQLState().startsWith("22")
                                                || sql.getSQLState().equals("23514")));
    }

    /**
     * A voucher was made by a worker who no longer owned the document: the one case of a double.
     */
    private void tellOfLost(TransferResult result) {
        Claim claim = result.claim();
        if (result.saved().isPresent()) {
            String voucher = result.saved().get();
            incidents.voucherWithoutOwner(claim, voucher);
            LOG.log(
                    Level.SEVERE,
                    "Voucher {0} was saved for transfer {1} after its claim was lost",
                    new Object[] {voucher, claim.transfer()});
        } else {
            LOG.log(Level.INFO, "Transfer {0} was taken over by another worker", claim.transfer());
        }
    }
}
