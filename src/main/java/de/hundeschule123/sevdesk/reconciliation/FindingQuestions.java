package de.hundeschule123.sevdesk.reconciliation;

import de.hundeschule123.document.CancellationInvoice;
import de.hundeschule123.document.Document;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.sevdesk.transfer.decision.DuplicateRepository;
import de.hundeschule123.sevdesk.transfer.outbox.BulkOutbox;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Puts the entry of a finding before people as a question: is it the document? */
@ApplicationScoped
@Transactional
class FindingQuestions {

    @Inject private CurrentSchool school;
    @Inject private SchoolRecords records;
    @Inject private BulkOutbox bulkOutbox;
    @Inject private DuplicateRepository duplicates;

    /**
     * The document of a finding.
     *
     * @throws WrongState when there is none
     */
    Document document(ReconciliationFinding finding) {
        if (finding.document() == null) {
            throw new WrongState("reconciliation.heal.noDocument");
        }
        return records.get(Document.class, finding.document());
    }

    /** Asks, together with what was found. */
    void ask(ReconciliationFinding finding) {
        Document document = document(finding);
        bulkOutbox.ask(old(document));
        duplicates.suggest(school.id(), document.getId(), List.of(entry(finding)));
    }

    /** The document as it is promised. */
    static BulkOutbox.Old old(Document document) {
        return new BulkOutbox.Old(
                document.getId(),
                document instanceof CancellationInvoice cancellation
                        ? cancellation.getCancelled().getId()
                        : null);
    }

    private static SevdeskEntry entry(ReconciliationFinding finding) {
        ReconciliationFinding.Side theirs = finding.theirs();
        return SevdeskEntry.seen(
                finding.refs().getFirst(),
                theirs.number(),
                theirs.gross(),
                theirs.date(),
                theirs.partner() == null || theirs.partner().isBlank() ? null : theirs.partner());
    }
}
