package de.hundeschule123.sevdesk.transfer.queue;

/** The discovery that a transfer was taken away from its worker, who must stop at once. */
public class LostClaim extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LostClaim(Claim claim) {
        super("transfer " + claim.transfer() + " no longer carries fence " + claim.fence());
    }
}
