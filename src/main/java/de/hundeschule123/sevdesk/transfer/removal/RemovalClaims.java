package de.hundeschule123.sevdesk.transfer.removal;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.transfer.queue.Lane;
import de.hundeschule123.sevdesk.transfer.queue.Permit;
import de.hundeschule123.sevdesk.transfer.queue.PermitRepository;
import de.hundeschule123.sevdesk.transfer.queue.RateLimitRepository;
import de.hundeschule123.sevdesk.transfer.worker.PermitHolder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;

/**
 * Claims removals for workers under the permits and the pace of the old documents: permit and claim
 * in one transaction.
 */
@ApplicationScoped
@Transactional(REQUIRES_NEW)
class RemovalClaims {

    private static final Lane LANE = Lane.BULK;

    @Inject private PermitRepository permits;
    @Inject private RateLimitRepository rateLimits;
    @Inject private RemovalRepository removals;
    @Inject private PermitHolder permitHolder;

    /** The answer to a worker who asks for a removal. */
    sealed interface Answer {

        /** It has a permit and a removal. */
        record Admitted(Permit permit, RemovalClaim claim) implements Answer {}

        /** The school pauses for so long. */
        record Later(Duration pause) implements Answer {}

        /** There is nothing to do, or as many as may are at it. */
        record NotNeeded() implements Answer {}
    }

    Answer ask(SchoolId school) {
        Duration pause = rateLimits.pause(school, LANE);
        if (!pause.isZero()) {
            return removals.hasReady(school) ? new Answer.Later(pause) : new Answer.NotNeeded();
        }
        Optional<Permit> permit = permits.acquire(school, LANE, permitHolder.next());
        if (permit.isEmpty()) {
            return new Answer.NotNeeded();
        }
        Optional<RemovalClaim> claim = removals.claim(school);
        if (claim.isEmpty()) {
            permits.release(permit.get());
            return new Answer.NotNeeded();
        }
        return new Answer.Admitted(permit.get(), claim.get());
    }
}
