package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.sevdesk.transfer.queue.Claim;
import de.hundeschule123.sevdesk.transfer.queue.PermitRepository.Permit;
import java.util.Optional;

/**
 * The document that follows another under the same permit.
 *
 * <p>It is claimed in the transaction that writes down how the one before it ended.
 */
@FunctionalInterface
interface NextClaim {

    /** Claims the next document, unless the permit is to be given back. */
    Optional<Claim> after(Permit permit);
}
