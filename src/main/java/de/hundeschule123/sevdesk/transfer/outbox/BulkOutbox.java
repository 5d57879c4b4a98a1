package de.hundeschule123.sevdesk.transfer.outbox;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.transfer.queue.Failure;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import de.hundeschule123.sevdesk.transfer.queue.Lane;
import de.hundeschule123.sevdesk.transfer.queue.TransferRepository;
import de.hundeschule123.sevdesk.transfer.queue.TransferRepository.Promise;
import de.hundeschule123.sevdesk.transfer.queue.TransferRepository.Start;
import de.hundeschule123.sevdesk.transfer.queue.VanguardRepository;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRef;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRefKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Promises to transfer documents of the current school that were committed long ago: made many at a
 * time, always in the bulk lane, taken back as long as nobody has begun.
 */
@ApplicationScoped
@Transactional
public class BulkOutbox {

    @Inject private CurrentSchool school;
    @Inject private Connections connections;
    @Inject private TransferRepository transfers;
    @Inject private VanguardRepository vanguards;
    @Inject private Event<TransferReady> ready;

    /**
     * A document to bring over.
     *
     * @param after the invoice whose voucher must be there first, for a cancellation; else null
     */
    public record Old(long document, Long after) {
        private Promise promise() {
            return new Promise(document, after);
        }
    }

    /** Of the documents that a run promises from now on, one goes ahead alone. */
    public void sendOneAhead(long run) {
        vanguards.begin(school.id(), run);
    }

    /** How far a run is with the document that goes ahead. */
    public Optional<VanguardRepository.Advance> advance(long run) {
        return vanguards.advance(school.id(), run);
    }

    /**
     * Promises to bring documents over that have no transfer yet; the database refuses a second.
     */
    public void promise(Collection<Old> documents) {
        transfers.promise(
                school.id(), Lane.BULK, start(), documents.stream().map(Old::promise).toList());
        wake(documents);
    }

    /**
     * Promises to bring one document over that has no transfer yet; it is looked up there first.
     *
     * @throws WrongState when it has one
     */
    public void promiseAfterLook(Old document) {
        if (knows(document.document())) {
            throw new WrongState("transfer.promise.known");
        }
        promise(List.of(document));
        transfers.lookUpFirst(school.id(), document.document());
    }

    private Start start() {
        return connections.current().isOpen() ? Start.AT_ONCE : Start.HELD;
    }

    /** Promises what has cancelled invoices of a run since it began, before they were promised. */
    public void promiseCancellations(long run, Collection<Long> invoices) {
        if (transfers.promiseCancellations(school.id(), start(), invoices, run) > 0) {
            ready.fire(new TransferReady(school.id(), Lane.LIVE));
        }
    }

    /** Whether a document has been promised, be it since somebody looked. */
    public boolean knows(long document) {
        return transfers.knows(school.id(), document);
    }

    /** Tries failed documents again, behind everything new. */
    public void again(Collection<Long> documents) {
        for (Long document : documents) {
            transfers.againInBulk(school.id(), document);
        }
        wake(documents);
    }

    /**
     * Links a document with what a person has entered in sevdesk; nothing is sent.
     *
     * @return false when it has been sent meanwhile, or when the entry belongs to another document
     */
    public boolean link(Old old, SevdeskRef remote, Money gross) {
        putAside(old);
        return !isLinked(remote) && transfers.adopt(school.id(), old.document(), remote, gross);
    }

    /** Asks a person whether a document is in sevdesk already; nothing is sent. */
    public void ask(Old old) {
        putAside(old);
        transfers.askPerson(school.id(), old.document(), Failure.of(FailureCause.MAYBE_THERE));
    }

    private void putAside(Old old) {
        if (!transfers.knows(school.id(), old.document())) {
            transfers.promise(school.id(), Lane.BULK, Start.HELD, List.of(old.promise()));
        }
    }

    private boolean isLinked(SevdeskRef remote) {
        return !linked(remote.kind(), List.of(remote.id())).isEmpty();
    }

    /** Of some ids in sevdesk, those that belong to a document already. */
    public Set<String> linked(SevdeskRefKind kind, Collection<String> ids) {
        return transfers.linked(school.id(), kind, ids);
    }

    private void wake(Collection<?> documents) {
        if (!documents.isEmpty()) {
            ready.fire(new TransferReady(school.id(), Lane.BULK));
        }
    }

    /** Takes promises back that nobody has begun to keep; how many there were. */
    public int withdraw(List<Long> documents) {
        return documents.isEmpty() ? 0 : transfers.withdraw(school.id(), documents);
    }
}
