package de.hundeschule123.sevdesk.transfer.removal;

/** Tells a worker that its removal was taken away: what it still holds counts no more. */
class LostRemoval extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LostRemoval(RemovalClaim claim) {
        super("removal %d, fence %d was taken away".formatted(claim.removal(), claim.fence()));
    }
}
