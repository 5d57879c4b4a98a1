package de.hundeschule123.sevdesk.transfer.worker;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.transfer.queue.Admission;
import de.hundeschule123.sevdesk.transfer.queue.Claim;
import de.hundeschule123.sevdesk.transfer.queue.Lane;
import de.hundeschule123.sevdesk.transfer.queue.Permit;
import de.hundeschule123.sevdesk.transfer.queue.PermitRepository;
import de.hundeschule123.sevdesk.transfer.queue.RateLimitRepository;
import de.hundeschule123.sevdesk.transfer.queue.RefusalBrakeRepository;
import de.hundeschule123.sevdesk.transfer.queue.TransferRepository;
import de.hundeschule123.sevdesk.transfer.queue.VanguardRepository;
import de.hundeschule123.sevdesk.transfer.queue.WakeUpRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;

/**
 * Claims documents for workers: permit and claim in one transaction, so that nobody holds one
 * without the other and the database forces one commit to the disk instead of two.
 */
@ApplicationScoped
@Transactional(REQUIRES_NEW)
class ClaimService {

    @Inject private PermitRepository permits;
    @Inject private RateLimitRepository rateLimits;
    @Inject private WakeUpRepository wakeUps;
    @Inject private TransferRepository transfers;
    @Inject private RefusalBrakeRepository brakes;
    @Inject private VanguardRepository vanguards;
    @Inject private PermitHolder permitHolder;

    ClaimResult ask(SchoolId school, Lane lane) {
        Duration pause = rateLimits.pause(school, lane);
        if (!pause.isZero()) {
            return new ClaimResult.Later(pause);
        }
        Optional<Permit> permit = permits.acquire(school, lane, permitHolder.next());
        if (permit.isEmpty()) {
            return new ClaimResult.NotNeeded();
        }
        Optional<Claim> claim = oldest(school, lane);
        if (claim.isEmpty()) {
            permits.release(permit.get());
            return new ClaimResult.NotNeeded();
        }
        return new ClaimResult.Admitted(permit.get(), claim.get());
    }

    /**
     * Claims the next document under a permit that its holder keeps, in the transaction that writes
     * down how the one before it ended.
     */
    @Transactional(MANDATORY)
    Optional<Claim> next(Permit permit, Continuation continuation) {
        boolean goesOn =
                switch (continuation) {
                    case NONE -> false;
                    case SAME_TURN -> true;
                    case ANOTHER_TURN -> beginsAnotherTurn(permit);
                };
        return goesOn ? oldest(permit.school(), permit.lane()) : Optional.empty();
    }

    /** As if called anew, unless the lane of another school has documents that are ready. */
    private boolean beginsAnotherTurn(Permit permit) {
        boolean alone = !transfers.othersAreReady(permit.school(), permit.lane());
        if (alone) {
            permits.renew(permit);
            wakeUps.called(permit.school(), permit.lane());
        }
        return alone;
    }

    /** While sevdesk refuses one document after the other no more begin than it may refuse. */
    private Optional<Claim> oldest(SchoolId school, Lane lane) {
        return switch (brakes.admission(school)) {
            case Admission.Any() -> inLane(school, lane);
            case Admission.None() -> Optional.empty();
            case Admission.Only(long document) -> transfers.claim(school, document);
            case Admission.Leader() -> {
                Optional<Claim> leader = inLane(school, lane);
                leader.ifPresent(brakes::leads);
                yield leader;
            }
        };
    }

    /** Bulk work steps back for a new document of the same school. */
    private Optional<Claim> inLane(SchoolId school, Lane lane) {
        Optional<Claim> live =
                lane == Lane.BULK ? transfers.claim(school, Lane.LIVE) : Optional.empty();
        return live.isPresent() ? live : inOrder(school, lane);
    }

    /** Of old documents one goes ahead. */
    private Optional<Claim> inOrder(SchoolId school, Lane lane) {
        return switch (lane) {
            case LIVE -> transfers.claim(school, lane);
            case BULK ->
                    switch (vanguards.admission(school)) {
                        case Admission.Any() -> transfers.claim(school, lane);
                        case Admission.None() -> Optional.empty();
                        case Admission.Only(long document) -> transfers.claim(school, document);
                        case Admission.Leader() -> {
                            Optional<Claim> leader = transfers.claim(school, lane);
                            leader.ifPresent(vanguards::leads);
                            yield leader;
                        }
                    };
        };
    }
}
