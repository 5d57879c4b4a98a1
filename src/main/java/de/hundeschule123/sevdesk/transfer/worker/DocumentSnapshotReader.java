package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.StoredPdf;
import de.hundeschule123.platform.text.NotFound;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.sevdesk.transfer.queue.Claim;
import de.hundeschule123.sevdesk.transfer.voucher.DocumentSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The reading of claimed documents, each bound to its school. */
@ApplicationScoped
@Transactional
class DocumentSnapshotReader {

    @Inject private SchoolRecords records;
    @Inject private CurrentSchool school;

    public DocumentSnapshot read(Claim claim) {
        return school.workingFor(
                claim.school(),
                () ->
                        DocumentSnapshot.of(
                                invoice(claim.document()),
                                records.get(StoredPdf.class, claim.document())));
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
