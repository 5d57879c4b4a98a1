package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.SevdeskAccount;
import de.hundeschule123.sevdesk.contact.ContactSynchronizer;
import de.hundeschule123.sevdesk.transfer.queue.Claim;
import de.hundeschule123.sevdesk.transfer.voucher.DocumentSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * The reading of errands, each in one short transaction: to begin and end one takes longer than the
 * statements in it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class TransferInputReader {

    @Inject private Connections connections;
    @Inject private DocumentSnapshotReader documentSnapshotReader;
    @Inject private ContactSynchronizer contacts;

    /** The errand of a claim; nothing while the school's line is closed. */
    public Optional<TransferInput> of(Claim claim) {
        return connections
                .line(claim.school())
                .map(sevdeskAccount -> errand(sevdeskAccount, documentSnapshotReader.read(claim)));
    }

    private TransferInput errand(SevdeskAccount sevdeskAccount, DocumentSnapshot documentSnapshot) {
        return new TransferInput(
                sevdeskAccount,
                documentSnapshot,
                contacts.card(sevdeskAccount.school(), documentSnapshot.customer()));
    }
}
