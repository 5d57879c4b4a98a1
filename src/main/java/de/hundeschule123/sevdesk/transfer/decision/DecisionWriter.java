package de.hundeschule123.sevdesk.transfer.decision;

import de.hundeschule123.platform.text.NotFound;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.platform.time.GermanTime;
import de.hundeschule123.school.Caller;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.trail.Trail;
import de.hundeschule123.sevdesk.transfer.decision.DecisionLogRepository.Entry;
import de.hundeschule123.sevdesk.transfer.outbox.BulkOutbox;
import de.hundeschule123.sevdesk.transfer.queue.DecidedTransferRepository;
import de.hundeschule123.sevdesk.transfer.queue.DecidedTransferRepository.Decided;
import de.hundeschule123.sevdesk.transfer.queue.Standing;
import de.hundeschule123.sevdesk.transfer.queue.TransferAct;
import de.hundeschule123.sevdesk.transfer.recognition.DocumentTraits;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskEntry;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * Writes decisions down: what was decided, the move of the transfer and the log together, under a
 * lock of the transfer, so that of many who decide at once one does and the others are told.
 */
@ApplicationScoped
@Transactional
class DecisionWriter {

    @Inject private CurrentSchool school;
    @Inject private DecidedTransferRepository transfers;
    @Inject private DuplicateRepository duplicates;
    @Inject private DecisionLogRepository log;
    @Inject private BulkOutbox bulkOutbox;
    @Inject private Trail trail;

    /** What a person is asked about a document, if it waits for an answer. */
    Optional<Question> question(long document) {
        return transfers
                .look(school.id(), document)
                .filter(transfer -> transfer.standing() == Standing.TO_DECIDE)
                .map(transfer -> question(document, transfer, log.of(school.id(), document)));
    }

    private Question question(long document, Decided transfer, List<Decision> decisions) {
        DocumentTraits ours = duplicates.traits(school.id(), document).orElseThrow();
        List<SevdeskEntry> found = duplicates.suggestions(school.id(), document);
        return new Question(
                ours,
                found.stream()
                        .map(entry -> new ComparedEntry(entry, ours.differencesFrom(entry)))
                        .toList(),
                duplicates.owners(school.id(), document, found),
                "%d-%d-%x"
                        .formatted(
                                newest(decisions), transfer.fence(), found.toString().hashCode()));
    }

    private static long newest(List<Decision> decisions) {
        return decisions.isEmpty() ? 0 : decisions.get(decisions.size() - 1).id();
    }

    List<Decision> log(long document) {
        return log.of(school.id(), document);
    }

    /** Links a document with an entry; nothing is sent. */
    void link(long document, SevdeskRef remote, String version) {
        Decided transfer = lock(document);
        Question question = open(document, transfer, version);
        ComparedEntry chosen =
                question.candidate(remote).orElseThrow(() -> new WrongState("decision.changed"));
        if (question.ofOthers().containsKey(remote)) {
            throw new WrongState("decision.ofOther", question.ofOthers().get(remote));
        }
        long decision =
                log.add(
                        school.id(),
                        document,
                        entry(DecisionKind.LINKED, transfer),
                        question.candidates(),
                        Optional.of(remote));
        if (!transfers.link(school.id(), document, chosen.entry(), decision)) {
            throw new WrongState("backfill.decided");
        }
        trail.record(
                TransferAct.DOCUMENT_LINKED,
                question.ours().number(),
                Texts.german(
                        "trail.detail.remote",
                        Texts.german("trail.remote." + remote.kind()),
                        remote.id()));
    }

    /** Lets a document go although it may be there. */
    void sendAnyway(long document, String version) {
        Decided transfer = lock(document);
        Question question = open(document, transfer, version);
        log.add(
                school.id(),
                document,
                entry(DecisionKind.SENT_ANYWAY, transfer),
                question.candidates(),
                Optional.empty());
        duplicates.refuse(school.id(), document);
        bulkOutbox.again(List.of(document));
        trail.record(TransferAct.DOCUMENT_SENT_ANYWAY, question.ours().number(), null);
    }

    void mustBeOpen(long document, String version) {
        open(document, lock(document), version);
    }

    private Decided lock(long document) {
        return transfers.lock(school.id(), document).orElseThrow(NotFound::new);
    }

    /** The question as the person has seen it. */
    private Question open(long document, Decided transfer, String version) {
        List<Decision> decisions = log.of(school.id(), document);
        if (transfer.standing() != Standing.TO_DECIDE) {
            throw decisions.isEmpty()
                    ? new WrongState("backfill.decided")
                    : already(decisions.get(decisions.size() - 1));
        }
        Question question = question(document, transfer, decisions);
        if (question.version().equals(version)) {
            return question;
        }
        throw decisions.isEmpty() || version.startsWith(newest(decisions) + "-")
                ? new WrongState("decision.changed")
                : already(decisions.get(decisions.size() - 1));
    }

    private static WrongState already(Decision decision) {
        return new WrongState(
                "decision.already",
                decision.who(),
                GermanTime.moment(decision.when()),
                Texts.of(decision.kind().textKey()));
    }

    private Entry entry(DecisionKind kind, Decided transfer) {
        return new Entry(kind, transfer.fence(), who(), Optional.empty(), Optional.empty());
    }

    private String who() {
        return school.caller()
                .map(Caller::displayName)
                .orElseGet(() -> Texts.german("decision.program"));
    }

    /** Takes a decision back, by an entry of its own. */
    void takeBack(long document, long id) {
        Decided transfer = lock(document);
        List<Decision> decisions = log.of(school.id(), document);
        Decision decision =
                decisions.stream()
                        .filter(any -> any.id() == id)
                        .findFirst()
                        .orElseThrow(NotFound::new);
        if (decision.takenBack().isPresent()) {
            throw already(decisions.get(decisions.size() - 1));
        }
        DecisionKind by =
                switch (decision.kind()) {
                    case LINKED -> unlink(document, transfer, decision);
                    case SENT_ANYWAY -> recall(document, transfer, decision);
                    case PUT_AWAY -> bringBack(document, transfer, decision);
                    case TAKEN_BACK, BROUGHT_BACK -> throw new NotFound();
                };
        log.add(
                school.id(),
                document,
                new Entry(by, transfer.fence(), who(), Optional.empty(), Optional.of(id)),
                List.of(),
                Optional.empty());
        trail.record(
                by == DecisionKind.BROUGHT_BACK
                        ? TransferAct.FAILURE_BROUGHT_BACK
                        : TransferAct.DECISION_TAKEN_BACK,
                number(document),
                Texts.german(decision.kind().textKey()));
    }

    private DecisionKind unlink(long document, Decided transfer, Decision decision) {
        if (!transfers.unlink(school.id(), document, decision.id())) {
            throw new WrongState(Retraction.of(decision, transfer).textKey());
        }
        return DecisionKind.TAKEN_BACK;
    }

    private DecisionKind recall(long document, Decided transfer, Decision decision) {
        Retraction retraction = Retraction.of(decision, transfer);
        if (retraction != Retraction.POSSIBLE
                || transfer.standing() != Standing.TO_DECIDE
                        && !transfers.recall(school.id(), document, decision.fence())) {
            throw new WrongState(retraction.textKey());
        }
        duplicates.refuseNoMore(school.id(), document, decision.id());
        return DecisionKind.TAKEN_BACK;
    }

    private DecisionKind bringBack(long document, Decided transfer, Decision decision) {
        Retraction retraction = Retraction.of(decision, transfer);
        if (retraction != Retraction.POSSIBLE || !transfers.bringBack(school.id(), document)) {
            throw new WrongState(retraction.textKey());
        }
        return DecisionKind.BROUGHT_BACK;
    }

    /** Puts the failure of a document away; whether it counted until now. */
    boolean putAway(long document, Optional<String> reason) {
        Decided transfer = lock(document);
        boolean counted = transfers.putAway(school.id(), document);
        if (counted) {
            log.add(
                    school.id(),
                    document,
                    new Entry(
                            DecisionKind.PUT_AWAY,
                            transfer.fence(),
                            who(),
                            reason,
                            Optional.empty()),
                    List.of(),
                    Optional.empty());
            trail.record(TransferAct.FAILURE_PUT_AWAY, number(document), null);
        }
        return counted;
    }

    private String number(long document) {
        return duplicates.traits(school.id(), document).orElseThrow().number();
    }

    /** Whether a decision can still be taken back, and why not. */
    Retraction retraction(long document, Decision decision) {
        return transfers
                .look(school.id(), document)
                .map(transfer -> Retraction.of(decision, transfer))
                .orElse(Retraction.OVER);
    }
}
