package de.hundeschule123.sevdesk.transfer.outbox;

import de.hundeschule123.document.Document;
import de.hundeschule123.document.DocumentCommitted;
import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.InvoiceCancelled;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.SevdeskConnection;
import de.hundeschule123.sevdesk.transfer.queue.CallLogEntry;
import de.hundeschule123.sevdesk.transfer.queue.CallLogRepository;
import de.hundeschule123.sevdesk.transfer.queue.Lane;
import de.hundeschule123.sevdesk.transfer.queue.Transfer;
import de.hundeschule123.sevdesk.transfer.queue.TransferRepository;
import de.hundeschule123.sevdesk.transfer.queue.TransferRepository.Promise;
import de.hundeschule123.sevdesk.transfer.queue.TransferRepository.Start;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Promises transfers for the current school: made with the commit, shown on the screens, renewed by
 * a person.
 */
@ApplicationScoped
@Transactional
public class Outbox {

    @Inject private SchoolRecords records;
    @Inject private CurrentSchool school;
    @Inject private TransferRepository transfers;
    @Inject private CallLogRepository callLog;
    @Inject private Connections connections;
    @Inject private Event<TransferReady> ready;

    /**
     * Promises to bring a document over that was just committed, if the school's extension is
     * active.
     *
     * <p>Part of the commit's transaction: both stand or fall together. The cancellation of an
     * invoice that never went over does not go over either, for it alone would lower the revenue in
     * sevdesk. What sums to nothing is no entry in any books.
     */
    void record(DocumentCommitted committed) {
        SevdeskConnection connection = connections.steady();
        if (!connection.isActive()
                || isBeforeStart(connection, committed)
                || records.get(Invoice.class, committed.document()).isNothing()) {
            return;
        }
        if (committed instanceof InvoiceCancelled cancellation) {
            if (transfers.knows(committed.school(), cancellation.cancelled())) {
                promise(connection, committed, cancellation.cancelled());
            }
        } else {
            promise(connection, committed, null);
        }
    }

    private static boolean isBeforeStart(
            SevdeskConnection connection, DocumentCommitted committed) {
        return !connection.settings().isSince(committed.date());
    }

    private void promise(SevdeskConnection connection, DocumentCommitted committed, Long after) {
        transfers.promise(
                committed.school(),
                Lane.LIVE,
                connection.isOpen() ? Start.AT_ONCE : Start.HELD,
                List.of(new Promise(committed.document(), after)));
        ready.fire(new TransferReady(committed.school(), Lane.LIVE));
    }

    /** The transfer of a document, if one was promised. */
    public Optional<Transfer> of(long document) {
        return records.select(Transfer.class)
                .where("e.documentId = :document")
                .with("document", document)
                .first();
    }

    /** The transfers of several documents by document id, for lists. */
    public Map<Long, Transfer> of(Collection<Long> documents) {
        if (documents.isEmpty()) {
            return Map.of();
        }
        List<Transfer> found =
                records.select(Transfer.class)
                        .where("e.documentId in :documents")
                        .with("documents", documents)
                        .list();
        return found.stream().collect(Collectors.toMap(Transfer::documentId, Function.identity()));
    }

    /** What was asked of sevdesk for a document of the current school, oldest first. */
    public List<CallLogEntry> attempts(long document) {
        mustBeOurs(document);
        return callLog.of(school.id(), document);
    }

    /**
     * Tries a failed document again: at once, or with all that is held once its school is open.
     *
     * @throws WrongState when it has not failed
     */
    public Start again(long document) {
        mustBeOurs(document);
        Start start = connections.steady().isOpen() ? Start.AT_ONCE : Start.HELD;
        boolean failed =
                switch (start) {
                    case AT_ONCE -> transfers.again(school.id(), document);
                    case HELD -> transfers.againOnceReleased(school.id(), document);
                };
        if (!failed) {
            throw new WrongState("transfer.again.notFailed");
        }
        ready.fire(new TransferReady(school.id(), Lane.LIVE));
        return start;
    }

    private void mustBeOurs(long document) {
        records.get(Document.class, document);
    }
}
