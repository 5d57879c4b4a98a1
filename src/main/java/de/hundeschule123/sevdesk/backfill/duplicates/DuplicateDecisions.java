package de.hundeschule123.sevdesk.backfill.duplicates;

import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.sevdesk.transfer.outbox.BulkOutbox;
import de.hundeschule123.sevdesk.transfer.outbox.Outbox;
import de.hundeschule123.sevdesk.transfer.queue.DuplicateRepository;
import de.hundeschule123.sevdesk.transfer.queue.DuplicateSuggestion;
import de.hundeschule123.sevdesk.transfer.queue.Standing;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Shows what may be documents of the current school, and takes a person's word on it. */
@ApplicationScoped
@Transactional
public class DuplicateDecisions {

    @Inject private CurrentSchool school;
    @Inject private DuplicateRepository table;
    @Inject private Outbox outbox;
    @Inject private BulkOutbox bulkOutbox;

    /** What a document may be in sevdesk; empty once that is decided. */
    public List<DuplicateSuggestion> of(long document) {
        return isOpen(document) ? table.suggestions(school.id(), document) : List.of();
    }

    /**
     * This is the document: it counts as transferred.
     *
     * @throws WrongState when that is decided already, or the entry belongs to another document
     */
    public void accept(long document, SevdeskRef remote) {
        DuplicateSuggestion chosen =
                of(document).stream()
                        .filter(suggestion -> suggestion.remote().equals(remote))
                        .findFirst()
                        .orElseThrow(() -> new WrongState("backfill.decided"));
        if (!bulkOutbox.link(new BulkOutbox.Old(document, null), remote, chosen.gross())) {
            throw new WrongState("backfill.decided");
        }
        table.forget(school.id(), document);
    }

    /**
     * None of them is the document: it is transferred.
     *
     * @throws WrongState when that is decided already
     */
    public void refuse(long document) {
        if (!isOpen(document)) {
            throw new WrongState("backfill.decided");
        }
        table.refuse(school.id(), document);
        bulkOutbox.again(List.of(document));
    }

    private boolean isOpen(long document) {
        return outbox.of(document)
                .filter(transfer -> transfer.getStanding() == Standing.TO_DECIDE)
                .isPresent();
    }
}
