package de.hundeschule123.sevdesk.transfer.removal;

import de.hundeschule123.document.Document;
import de.hundeschule123.platform.text.NotFound;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.Caller;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.school.trail.Trail;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.transfer.outbox.TransferReady;
import de.hundeschule123.sevdesk.transfer.queue.Lane;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * Orders removals for the current school, as a person wants them: durable before anything is asked
 * of sevdesk, and carried out by the workers.
 */
@ApplicationScoped
@Transactional
public class Removals {

    @Inject private RemovalRepository removals;
    @Inject private SchoolRecords records;
    @Inject private CurrentSchool school;
    @Inject private Connections connections;
    @Inject private Event<TransferReady> ready;
    @Inject private Trail trail;

    /**
     * Orders that a document's voucher is removed, after which it counts as not transferred.
     *
     * @return the id of the order
     * @throws WrongState when an order for it is not over yet
     * @throws NotFound when there is no such document in this school
     */
    public long order(long document) {
        school.mustBeOwner();
        String number = records.get(Document.class, document).getNumber();
        long order =
                removals.order(school.id(), document, start(), person())
                        .orElseThrow(() -> new WrongState("undo.alreadyOrdered"));
        trail.record(RemovalAct.TRANSFER_TAKEN_BACK, number, null);
        wake();
        return order;
    }

    /**
     * Orders that a voucher is removed which is there besides the document's own; it goes only if
     * it says exactly what we have sent, and only while the document's own is there.
     *
     * @return the id of the order
     * @throws WrongState when it belongs to a document, or an order for one of this document's
     *     vouchers is not over yet
     * @throws NotFound when there is no such document in this school
     */
    public long orderSurplus(long document, String voucher) {
        school.mustBeOwner();
        String number = records.get(Document.class, document).getNumber();
        long order =
                removals.orderSurplus(school.id(), document, voucher, start(), person())
                        .orElseThrow(() -> new WrongState("undo.notSurplus"));
        trail.record(RemovalAct.SURPLUS_VOUCHER_REMOVED, number, voucher);
        wake();
        return order;
    }

    /** The last removal that was ordered for a document's own voucher. */
    public Optional<Removal> latest(long document) {
        return removals.latest(school.id(), document);
    }

    /** All removals that were ordered for a document, the earliest first. */
    public List<Removal> of(long document) {
        return removals.all(school.id(), document);
    }

    private RemovalRepository.Start start() {
        return connections.steady().isOpen()
                ? RemovalRepository.Start.AT_ONCE
                : RemovalRepository.Start.HELD;
    }

    private String person() {
        return school.caller().map(Caller::displayName).orElse(Texts.german("job.startedBySystem"));
    }

    private void wake() {
        ready.fire(new TransferReady(school.id(), Lane.BULK));
    }
}
