package de.hundeschule123.sevdesk.transfer.log;

import de.hundeschule123.document.Document;
import de.hundeschule123.document.invoicing.Documents;
import de.hundeschule123.platform.text.NotFound;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.school.User;
import de.hundeschule123.sevdesk.transfer.outbox.Outbox;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import de.hundeschule123.sevdesk.transfer.queue.Transfer;
import de.hundeschule123.sevdesk.transfer.removal.Removals;
import de.hundeschule123.sevdesk.transfer.screen.DecisionLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the transfers of the current school for the protocol: page by page, or all for a file. */
@ApplicationScoped
@Transactional
class TransferLog {

    @Inject private Removals removals;
    @Inject private CurrentSchool school;
    @Inject private SchoolRecords records;
    @Inject private Documents documents;
    @Inject private TransferLogRepository transfers;
    @Inject private Outbox outbox;

    long count(TransferSearch search) {
        return transfers.count(school.id(), search);
    }

    List<LoggedTransfer> page(TransferSearch search, int offset, int size) {
        return rows(transfers.page(school.id(), search, offset, size));
    }

    /** All that is found, by its documents: few bytes each, and the same list to the end. */
    List<Long> ids(TransferSearch search) {
        return transfers.all(school.id(), search);
    }

    /** The transfers of these documents in this order, as far as they belong to this school. */
    List<LoggedTransfer> rows(List<Long> ids) {
        Map<Long, TransferLogRepository.Course> courses = transfers.courses(school.id(), ids);
        return documents.rows(ids).stream()
                .filter(document -> courses.containsKey(document.getId()))
                .map(document -> row(document, courses.get(document.getId())))
                .toList();
    }

    private static LoggedTransfer row(Document document, TransferLogRepository.Course course) {
        return new LoggedTransfer(document, course.moved(), course.attempts());
    }

    /** The attempts to bring documents over, by document. */
    Map<Long, List<Attempt>> attempts(Map<Long, Transfer> known) {
        Map<Long, List<TransferLogRepository.CallOfClaim>> calls =
                transfers.callsOfTransfers(school.id(), known.keySet());
        return known.values().stream()
                .collect(
                        Collectors.toMap(
                                Transfer::documentId,
                                transfer ->
                                        Attempt.of(
                                                calls.getOrDefault(
                                                        transfer.documentId(), List.of()),
                                                Course.isThere(transfer))));
    }

    /** What keeps documents from arriving now. */
    List<FailureCause> causes() {
        return transfers.causes(school.id());
    }

    /** The people of the school by their ids. */
    Map<Long, String> people() {
        return records.select(User.class).orderBy("e.name, e.email").list().stream()
                .collect(
                        Collectors.toMap(
                                User::getId,
                                User::getName,
                                (one, other) -> one,
                                LinkedHashMap::new));
    }

    /**
     * A document that can be transferred.
     *
     * @throws NotFound when there is none of this id in the current school
     */
    Document document(long id) {
        return records.find(Document.class, id)
                .filter(document -> document.getKind().isIncome() && document.isCommitted())
                .orElseThrow(NotFound::new);
    }

    /** What happened to a document so far, the latest first. */
    List<CourseStep> course(Document document, List<DecisionLine> decisions) {
        return Course.of(
                outbox.of(document.getId()),
                transfers.acts(school.id(), document.getNumber()),
                transfers.runsOf(school.id(), document.getId()),
                transfers.calls(school.id(), document.getId()),
                removals.of(document.getId()),
                decisions);
    }
}
