package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.transfer.queue.Claim;
import de.hundeschule123.sevdesk.transfer.queue.TransferRepository;
import de.hundeschule123.sevdesk.transfer.voucher.BookedPosition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Marks documents right before their voucher is sent: the account is still open, the document still
 * ours, and from now on it is looked up before it is sent again; all that in one transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class SaveMarker {

    @Inject private Connections connections;
    @Inject private TransferRepository transfers;

    /**
     * Announces a voucher; nothing is announced when it may not be sent.
     *
     * @param positions how it is booked, should it arrive
     * @throws ConnectionClosed when the school was held meanwhile
     * @throws de.hundeschule123.sevdesk.transfer.queue.LostClaim when the row was taken away
     */
    void announce(Claim claim, String payloadSha256, int taxRule, List<BookedPosition> positions) {
        if (!connections.isOpen(claim.school())) {
            throw new ConnectionClosed();
        }
        transfers.mark(claim, payloadSha256, taxRule);
        transfers.book(claim, BookedPosition.write(positions));
    }
}
