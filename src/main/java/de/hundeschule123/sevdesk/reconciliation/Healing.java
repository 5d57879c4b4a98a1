package de.hundeschule123.sevdesk.reconciliation;

import de.hundeschule123.document.Document;
import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.text.NotFound;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.Caller;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.trail.Trail;
import de.hundeschule123.sevdesk.reconciliation.comparison.DiscrepancyKind;
import de.hundeschule123.sevdesk.transfer.decision.DuplicateDecisions;
import de.hundeschule123.sevdesk.transfer.decision.Question;
import de.hundeschule123.sevdesk.transfer.outbox.BulkOutbox;
import de.hundeschule123.sevdesk.transfer.outbox.Outbox;
import de.hundeschule123.sevdesk.transfer.queue.Standing;
import de.hundeschule123.sevdesk.transfer.queue.Transfer;
import de.hundeschule123.sevdesk.transfer.removal.Removals;
import de.hundeschule123.sevdesk.transfer.worker.VoucherCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * Heals findings as a person orders it, each through the door that the rest of the application uses
 * for the same, and writes down who did it.
 */
@ApplicationScoped
@Transactional
public class Healing {

    private static final int LONGEST_REASON = 500;

    @Inject private FindingRepository findings;
    @Inject private CurrentSchool school;
    @Inject private Outbox outbox;
    @Inject private BulkOutbox bulkOutbox;
    @Inject private VoucherCheck check;
    @Inject private FindingQuestions questions;
    @Inject private DuplicateDecisions decisions;
    @Inject private Removals removals;
    @Inject private Trail trail;

    /**
     * Has the document of a finding transferred; it is looked up in sevdesk before it is sent.
     *
     * @throws WrongState when it is there after all, or a person must decide about it first
     */
    public void transfer(long id) {
        ReconciliationFinding finding = get(id);
        Document document = questions.document(finding);
        Optional<Transfer> transfer = outbox.of(document.getId());
        if (transfer.isEmpty()) {
            bulkOutbox.promiseAfterLook(FindingQuestions.old(document));
            trail.record(ReconciliationAct.DOCUMENT_SENT_AFTER_FINDING, document.getNumber(), null);
        } else {
            if (transfer.get().getStanding() == Standing.TRANSFERRED) {
                mustBeGone(document);
            }
            outbox.again(document.getId());
        }
        record(id, Deed.TRANSFERRED, null);
    }

    private void mustBeGone(Document document) {
        if (check.look(document.getId()).isPresent()) {
            throw new WrongState("reconciliation.heal.there", document.getNumber());
        }
    }

    /**
     * Says that the entry of a finding is its document: it counts as transferred, and nothing is
     * sent. sevdesk is asked first whether it is still there and as it was.
     *
     * @throws WrongState when it is not, or belongs to another document
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void link(long id) {
        ReconciliationFinding finding = get(id);
        long document = questions.document(finding).getId();
        questions.ask(finding);
        Question question =
                decisions
                        .question(document)
                        .orElseThrow(() -> new WrongState("reconciliation.heal.moved"));
        decisions.link(document, finding.refs().getFirst(), question.version());
        record(id, Deed.LINKED, null);
    }

    /**
     * Orders that a voucher is removed which is there besides the document's own; owner only.
     *
     * @param voucher its id, one of those of the finding
     * @throws WrongState when it is none of these, or cannot be surplus
     */
    public void remove(long id, String voucher) {
        ReconciliationFinding finding = get(id);
        Document document = questions.document(finding);
        if (finding.kind() != DiscrepancyKind.TWICE
                || !finding.vouchers().subList(1, finding.vouchers().size()).contains(voucher)) {
            throw new WrongState("reconciliation.heal.notSurplus");
        }
        removals.orderSurplus(document.getId(), voucher);
        record(id, Deed.REMOVED, null);
    }

    /**
     * Marks a finding as meant; it stays so until one of both sides changes.
     *
     * @throws Declined when no reason is given
     */
    public void mean(long id, String reason) {
        ReconciliationFinding finding = get(id);
        if (reason == null || reason.isBlank()) {
            throw new Declined("reconciliation.meant.reasonMissing");
        }
        String given = reason.strip();
        if (given.length() > LONGEST_REASON) {
            throw new Declined(
                    "error.tooLong", Texts.of("reconciliation.meant.reason"), LONGEST_REASON);
        }
        if (findings.mean(school.id(), id, who(), given)) {
            record(id, Deed.MEANT, given);
            trail.record(ReconciliationAct.FINDING_MEANT, finding.number(), given);
        }
    }

    /** Takes that back: the finding counts again. */
    public void meanNoMore(long id) {
        ReconciliationFinding finding = get(id);
        if (findings.meanNoMore(school.id(), id)) {
            record(id, Deed.NOT_MEANT, null);
            trail.record(ReconciliationAct.FINDING_NOT_MEANT, finding.number(), null);
        }
    }

    private ReconciliationFinding get(long id) {
        return findings.byIds(school.id(), List.of(id)).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void record(long id, Deed deed, String reason) {
        findings.record(school.id(), id, deed, who(), reason);
    }

    private String who() {
        return school.caller().map(Caller::displayName).orElse(Texts.german("job.startedBySystem"));
    }
}
