package de.hundeschule123.sevdesk.transfer.worker;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.StoredPdf;
import de.hundeschule123.platform.text.NotFound;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolRecords;
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
 * Reads what a claimed document needs in one short transaction: to begin and end one takes longer
 * than the statements in it.
 */
@ApplicationScoped
@Transactional(REQUIRES_NEW)
class TransferInputReader {

    @Inject private Connections connections;
    @Inject private SchoolRecords records;
    @Inject private ContactSynchronizer contacts;
    @Inject private CurrentSchool school;

    /** The input of a claim; nothing while the school's account is closed to us. */
    Optional<TransferInput> of(Claim claim) {
        return connections
                .account(claim.school())
                .map(
                        account ->
                                school.workingFor(
                                        claim.school(), () -> read(account, claim.document())));
    }

    private TransferInput read(SevdeskAccount account, long document) {
        Invoice invoice = invoice(document);
        DocumentSnapshot snapshot =
                DocumentSnapshot.of(invoice, records.get(StoredPdf.class, document));
        return new TransferInput(
                account,
                snapshot,
                contacts.snapshot(snapshot.customer(), invoice.getRecipient().details()));
    }

    /** With its customer in one statement. */
    private Invoice invoice(long id) {
        return records.select(Invoice.class)
                .fetching("customer")
                .where("e.id = :id")
                .with("id", id)
                .first()
                .orElseThrow(NotFound::new);
    }
}
