package de.hundeschule123.sevdesk.backfill;

import de.hundeschule123.document.invoicing.DocumentSummary;
import de.hundeschule123.document.invoicing.Documents;
import de.hundeschule123.platform.text.NotFound;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.trail.Trail;
import de.hundeschule123.sevdesk.backfill.batch.BackfillRepository;
import de.hundeschule123.sevdesk.backfill.batch.Unresolved;
import de.hundeschule123.sevdesk.backfill.selection.DocumentSelection;
import de.hundeschule123.sevdesk.backfill.selection.EligibilityRules;
import de.hundeschule123.sevdesk.backfill.selection.FailedTransfers;
import de.hundeschule123.sevdesk.backfill.selection.Preview;
import de.hundeschule123.sevdesk.backfill.selection.SelectedDocument;
import de.hundeschule123.sevdesk.backfill.selection.SelectedDocuments;
import de.hundeschule123.sevdesk.backfill.selection.StoredSelection;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.job.Job;
import de.hundeschule123.sevdesk.job.JobKind;
import de.hundeschule123.sevdesk.job.JobState;
import de.hundeschule123.sevdesk.job.Jobs;
import de.hundeschule123.sevdesk.transfer.decision.FailureDecisions;
import de.hundeschule123.sevdesk.transfer.outbox.BulkOutbox;
import de.hundeschule123.sevdesk.transfer.outbox.Outbox;
import de.hundeschule123.sevdesk.transfer.queue.Standing;
import de.hundeschule123.sevdesk.transfer.queue.Transfer;
import de.hundeschule123.sevdesk.transfer.queue.TransferAct;
import de.hundeschule123.sevdesk.transfer.queue.VanguardRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts, previews and goes on with transfers of existing documents of the current school. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class Backfills {

    @Inject private SelectedDocuments selectedDocuments;
    @Inject private Connections connections;
    @Inject private Jobs jobs;
    @Inject private BackfillRepository table;
    @Inject private Documents documents;
    @Inject private Outbox outbox;
    @Inject private BulkOutbox bulkOutbox;
    @Inject private FailureDecisions failures;
    @Inject private Trail trail;

    /** What would become of the chosen documents. */
    public Preview preview(DocumentSelection selection) {
        EligibilityRules eligibilityRules = selectedDocuments.rules(selection);
        Preview.Count count = new Preview.Count();
        long last = 0;
        List<SelectedDocument> page = selectedDocuments.after(last, selection);
        while (!page.isEmpty()) {
            for (SelectedDocument selectedDocument : page) {
                count.add(eligibilityRules.judge(selectedDocument), selectedDocument.document());
                last = selectedDocument.document().id();
            }
            page = selectedDocuments.after(last, selection);
        }
        return count.preview();
    }

    /** Whether the school's extension is active and its connection works. */
    public boolean isReady() {
        return connections.current().isOpen();
    }

    /**
     * Starts the transfer of the chosen documents; it goes on by itself.
     *
     * @throws WrongState when the extension is not ready or such a transfer is going on
     * @throws NotFound when a named document does not exist in this school
     */
    public Job start(DocumentSelection selection) {
        mustBeReady();
        if (selection instanceof DocumentSelection.Named named) {
            mustExist(named);
        }
        return jobs.start(JobKind.BACKFILL, StoredSelection.write(selection));
    }

    /**
     * Goes on with a transfer that was stopped: what it has brought over is not touched again, and
     * counts.
     *
     * @throws WrongState when the extension is not ready or such a transfer is going on
     * @throws NotFound when no such transfer was started in this school
     */
    public Job goOn(long stopped) {
        Job job = jobs.get(stopped);
        if (job.getKind() != JobKind.BACKFILL) {
            throw new NotFound();
        }
        mustBeReady();
        return jobs.start(
                JobKind.BACKFILL, StoredSelection.continuing(job.parameters(), job.getId()));
    }

    /** The last transfer of existing documents in this school, over or not. */
    public Optional<Job> latest() {
        return jobs.latest(JobKind.BACKFILL);
    }

    /** Asks a transfer to stop: what has begun is finished, what waits is taken back. */
    public void stop(long job) {
        jobs.stop(job);
    }

    /** A document that did not arrive, and why. */
    public record FailedDocument(DocumentSummary document, Transfer transfer) {}

    /** How far a job is with the document that goes ahead of its others. */
    public Optional<VanguardRepository.Advance> advance(Job job) {
        return bulkOutbox.advance(job.getId());
    }

    /** The first documents of a job that have failed. */
    public List<FailedDocument> failures(Job job, int most) {
        return withCause(table.failed(job.school(), job.getId(), most));
    }

    /** The first documents of a job that wait for a person's decision. */
    public List<FailedDocument> toDecide(Job job, int most) {
        return withCause(table.toDecide(job.school(), job.getId(), most));
    }

    /** The first cancellations of a job that wait for an invoice which has failed. */
    public List<DocumentSummary> waitingForInvoice(Job job, int most) {
        return documents.briefs(table.waitingForInvoice(job.school(), job.getId(), most));
    }

    private List<FailedDocument> withCause(List<Long> ids) {
        Map<Long, Transfer> transfers = outbox.of(ids);
        return documents.briefs(ids).stream()
                .map(document -> new FailedDocument(document, transfers.get(document.id())))
                .filter(failed -> failed.transfer().failure().isPresent())
                .toList();
    }

    /** How many documents of a job wait for a person, by what the person is to do. */
    public Unresolved unresolved(Job job) {
        return table.unresolved(job.school(), job.getId());
    }

    /**
     * Tries the failed documents of a job again: in a new job once it is complete. As long as it
     * goes on or can be gone on with, no other job may take its place.
     *
     * <p>Those that may be in sevdesk already are never sent by this: they keep waiting for a
     * person's word.
     *
     * @throws WrongState when the extension is not ready
     */
    public void retryFailed(Job job) {
        mustBeReady();
        List<Long> failed = table.failed(job.school(), job.getId(), DocumentSelection.MOST_NAMED);
        if (job.getState() == JobState.COMPLETED) {
            start(new DocumentSelection.Named(failed, FailedTransfers.RETRY));
        } else {
            bulkOutbox.again(failed);
            trail.recordApart(
                    TransferAct.TRANSFERS_REPEATED,
                    Texts.german("trail.thing.documents", failed.size()),
                    null);
        }
    }

    /** Puts the failures among the chosen documents away; how many there were. */
    public long putAway(DocumentSelection selection) {
        long put = 0;
        long last = 0;
        List<SelectedDocument> page = selectedDocuments.after(last, selection);
        while (!page.isEmpty()) {
            put += failures.putAway(failed(page));
            last = page.get(page.size() - 1).document().id();
            page = selectedDocuments.after(last, selection);
        }
        return put;
    }

    private static List<Long> failed(List<SelectedDocument> documents) {
        return documents.stream()
                .filter(chosen -> chosen.transfer().filter(Standing.FAILED::equals).isPresent())
                .map(chosen -> chosen.document().id())
                .toList();
    }

    private void mustBeReady() {
        if (!isReady()) {
            throw new WrongState("backfill.notReady");
        }
    }

    private void mustExist(DocumentSelection.Named named) {
        long found = 0;
        List<SelectedDocument> page = selectedDocuments.after(0, named);
        while (!page.isEmpty()) {
            found += page.size();
            page = selectedDocuments.after(page.get(page.size() - 1).document().id(), named);
        }
        if (found < named.documents().size()) {
            throw new NotFound();
        }
    }
}
