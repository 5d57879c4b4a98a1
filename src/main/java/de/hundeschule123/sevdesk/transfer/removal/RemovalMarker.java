package de.hundeschule123.sevdesk.transfer.removal;

import de.hundeschule123.sevdesk.connection.Connections;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Marks removals right before their voucher is touched: the account is still open, the removal
 * still ours, the voucher still the document's, and from now on one that is gone was removed by us;
 * all that in one transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class RemovalMarker {

    @Inject private Connections connections;
    @Inject private RemovalRepository removals;

    /** Whether a voucher may be touched now. */
    enum Permission {
        GIVEN,
        /** The school was held meanwhile. */
        CLOSED,
        /** What the voucher belongs to has changed meanwhile. */
        NOT_OURS,
        /** A cancellation of the document lies there, or is on its way. */
        CANCELLED_THERE
    }

    /**
     * Announces that a voucher is removed; nothing is announced when it may not be.
     *
     * @throws LostRemoval when the row was taken away
     */
    Permission announce(RemovalClaim claim) {
        if (!connections.isOpen(claim.school())) {
            return Permission.CLOSED;
        }
        if (removals.booked(claim).isEmpty()) {
            return Permission.NOT_OURS;
        }
        if (claim.aim() == RemovalAim.TRANSFER && removals.isCancelledThere(claim)) {
            return Permission.CANCELLED_THERE;
        }
        removals.mark(claim);
        return Permission.GIVEN;
    }
}
