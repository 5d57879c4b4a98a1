package de.hundeschule123.sevdesk.backfill.selection;

import de.hundeschule123.document.invoicing.DocumentSummary;
import de.hundeschule123.document.invoicing.Documents;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.SevdeskConnection;
import de.hundeschule123.sevdesk.connection.account.TaxRegime;
import de.hundeschule123.sevdesk.transfer.outbox.Outbox;
import de.hundeschule123.sevdesk.transfer.queue.Transfer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads the selected documents of the current school in bounded pages by their ids. */
@ApplicationScoped
@Transactional
public class SelectedDocuments {

    private static final int PAGE = 500;

    @Inject private Documents documents;
    @Inject private Outbox outbox;
    @Inject private Connections connections;

    /** The next chosen documents after one, by id; empty at the end. */
    public List<SelectedDocument> after(long last, DocumentSelection selection) {
        List<DocumentSummary> page =
                selection instanceof DocumentSelection.Named named
                        ? documents.briefs(next(named, last))
                        : documents.briefsAfter(
                                last, ((DocumentSelection.Found) selection).search(), PAGE);
        Map<Long, Transfer> transfers = outbox.of(page.stream().map(DocumentSummary::id).toList());
        return page.stream()
                .map(brief -> selected(brief, Optional.ofNullable(transfers.get(brief.id()))))
                .toList();
    }

    private static SelectedDocument selected(DocumentSummary brief, Optional<Transfer> transfer) {
        return new SelectedDocument(
                brief,
                transfer.map(Transfer::getStanding),
                transfer.flatMap(Transfer::otherAccount));
    }

    private static List<Long> next(DocumentSelection.Named named, long last) {
        return named.documents().stream().filter(id -> id > last).limit(PAGE).toList();
    }

    /** All chosen documents by their ids. */
    public List<Long> ids(DocumentSelection selection) {
        return selection instanceof DocumentSelection.Named named
                ? named.documents()
                : documents.ids(
                        ((DocumentSelection.Found) selection).search(),
                        Documents.Order.NEWEST_FIRST);
    }

    /** How many chosen documents come after one. */
    public long countAfter(long last, DocumentSelection selection) {
        return selection instanceof DocumentSelection.Named named
                ? named.documents().stream().filter(id -> id > last).count()
                : documents.countAfter(last, ((DocumentSelection.Found) selection).search());
    }

    /** The rules for the current school as it is set up now. */
    public EligibilityRules rules(DocumentSelection selection) {
        return new EligibilityRules(
                connections.current().settings().getFrom(),
                applied(selection),
                invoice -> outbox.of(invoice).isPresent(),
                invoice -> documents.sheet(invoice).invoice().isNothing(),
                ofOtherRegime());
    }

    /** As long as nobody knows how the account is set, each document may try. */
    private Predicate<DocumentSummary> ofOtherRegime() {
        SevdeskConnection connection = connections.current();
        return document -> connection.contradicts(TaxRegime.of(document.smallBusiness()));
    }

    /** What somebody has put away goes again only where it is named. */
    private static FailedTransfers applied(DocumentSelection selection) {
        return selection instanceof DocumentSelection.Named
                        && selection.failedOnes() == FailedTransfers.RETRY
                ? FailedTransfers.RETRY_EACH
                : selection.failedOnes();
    }
}
