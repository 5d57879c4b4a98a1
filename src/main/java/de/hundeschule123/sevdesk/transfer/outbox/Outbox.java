package de.hundeschule123.sevdesk.transfer.outbox;

import de.hundeschule123.document.Document;
import de.hundeschule123.document.DocumentCommitted;
import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.InvoiceCancelled;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.school.trail.Trail;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.KnownAccount;
import de.hundeschule123.sevdesk.connection.SevdeskConnection;
import de.hundeschule123.sevdesk.transfer.queue.CallLogEntry;
import de.hundeschule123.sevdesk.transfer.queue.CallLogRepository;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import de.hundeschule123.sevdesk.transfer.queue.Lane;
import de.hundeschule123.sevdesk.transfer.queue.OutageBreakerRepository;
import de.hundeschule123.sevdesk.transfer.queue.Outlook;
import de.hundeschule123.sevdesk.transfer.queue.OutlookRepository;
import de.hundeschule123.sevdesk.transfer.queue.RefusalBrakeRepository;
import de.hundeschule123.sevdesk.transfer.queue.Standstill;
import de.hundeschule123.sevdesk.transfer.queue.Transfer;
import de.hundeschule123.sevdesk.transfer.queue.TransferAccountRepository;
import de.hundeschule123.sevdesk.transfer.queue.TransferAct;
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
    @Inject private TransferAccountRepository accounts;
    @Inject private CallLogRepository callLog;
    @Inject private OutlookRepository outlooks;
    @Inject private OutageBreakerRepository breaker;
    @Inject private Connections connections;
    @Inject private RefusalBrakeRepository brakes;
    @Inject private Event<TransferReady> ready;
    @Inject private Trail trail;

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
        ours(document);
        return callLog.of(school.id(), document);
    }

    /**
     * Tries a failed document again: at once, or with all that is held once its school is open.
     *
     * @throws WrongState when it has not failed
     */
    public Start again(long document) {
        String number = ours(document).getNumber();
        Start start = connections.steady().isOpen() ? Start.AT_ONCE : Start.HELD;
        boolean failed =
                switch (start) {
                    case AT_ONCE -> transfers.again(school.id(), document);
                    case HELD -> transfers.againOnceReleased(school.id(), document);
                };
        if (!failed) {
            throw new WrongState("transfer.again.notFailed");
        }
        trail.record(TransferAct.TRANSFER_REPEATED, number, null);
        ready.fire(new TransferReady(school.id(), Lane.LIVE));
        return start;
    }

    /**
     * Tries all documents of the current school again that failed by one cause: at once, or with
     * all that is held once the school is open. Those that lie in another account, or that somebody
     * has put away, are left to a person.
     *
     * @return how many there were
     * @throws WrongState when none has failed by it
     */
    public int againAll(FailureCause cause) {
        int begun =
                connections.steady().isOpen()
                        ? transfers.againAll(school.id(), cause)
                        : transfers.againAllOnceReleased(school.id(), cause);
        if (begun == 0) {
            throw new WrongState("transfer.againAll.none");
        }
        trail.record(
                TransferAct.TRANSFERS_REPEATED,
                Texts.german("trail.thing.documents", begun),
                Texts.german(cause.sentenceKey()));
        wakeBothLanes();
        return begun;
    }

    /** What those of some documents wait for that are on their way, by document. */
    public Map<Long, Outlook> outlooks(Collection<Long> documents) {
        return documents.isEmpty() ? Map.of() : outlooks.of(school.id(), documents);
    }

    /** The standstill of the current school, if sevdesk has stopped it. */
    public Optional<Standstill> standstill() {
        return outlooks.standstill(school.id());
    }

    /** How many documents of the current school are held. */
    public long held() {
        return outlooks.held(school.id());
    }

    /** How many of them wait for the owner to say on which account they are booked. */
    public long asked() {
        return outlooks.asked(school.id());
    }

    /**
     * Has a waiting document tried now, as far as it can be: settle time, sevdesk's own wish and
     * the pace still hold.
     *
     * @return what it waits for after that; nothing when it does not wait any more
     * @throws WrongState when its school is held
     */
    public Optional<Outlook> hurry(long document) {
        String number = ours(document).getNumber();
        mustBeOpen();
        breaker.endOwnPause(school.id());
        transfers.hurry(school.id(), document);
        trail.record(TransferAct.TRANSFER_HURRIED, number, null);
        wakeBothLanes();
        return Optional.ofNullable(outlooks(List.of(document)).get(document));
    }

    /**
     * Has all waiting documents of the current school tried now, as far as they can be.
     *
     * @return what still stops the school after that
     * @throws WrongState when the school is held
     */
    public Optional<Standstill> hurryAll() {
        mustBeOpen();
        breaker.endOwnPause(school.id());
        transfers.hurryAll(school.id());
        trail.record(TransferAct.TRANSFER_HURRIED, Texts.german("trail.thing.allWaiting"), null);
        wakeBothLanes();
        return standstill();
    }

    /**
     * Lets one document try whether sevdesk takes it again; once it has arrived the others follow.
     *
     * @throws WrongState when the school does not stand still because of refusals
     */
    public void tryOne() {
        brakes.tryOne(school.id());
        if (!connections.goOn()) {
            throw new WrongState("transfer.trial.notNeeded");
        }
    }

    private void mustBeOpen() {
        if (!connections.current().isOpen()) {
            throw new WrongState("transfer.now.held");
        }
    }

    private void wakeBothLanes() {
        for (Lane lane : Lane.values()) {
            ready.fire(new TransferReady(school.id(), lane));
        }
    }

    /** The account that a document lies in, or may lie in, where that is not the present one. */
    public Optional<KnownAccount> elsewhere(Transfer transfer) {
        return transfer.otherAccount()
                .map(
                        id ->
                                connections
                                        .knownAccounts()
                                        .getOrDefault(id, new KnownAccount(id, Optional.empty())));
    }

    /**
     * Sends a document that lies in another account to the present one as well.
     *
     * @throws WrongState when it does not lie in another account
     */
    public void sendHere(long document) {
        String number = ours(document).getNumber();
        if (!accounts.sendHere(school.id(), document)) {
            throw new WrongState("transfer.here.notElsewhere");
        }
        trail.record(TransferAct.TRANSFER_TO_PRESENT_ACCOUNT, number, null);
        ready.fire(new TransferReady(school.id(), Lane.LIVE));
    }

    private Document ours(long document) {
        return records.get(Document.class, document);
    }
}
