package de.hundeschule123.sevdesk.transfer.undo;

import de.hundeschule123.document.Document;
import de.hundeschule123.document.invoicing.DocumentSummary;
import de.hundeschule123.document.invoicing.Documents;
import de.hundeschule123.platform.text.NotFound;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.job.Job;
import de.hundeschule123.sevdesk.job.JobKind;
import de.hundeschule123.sevdesk.job.Jobs;
import de.hundeschule123.sevdesk.job.LeftAlone;
import de.hundeschule123.sevdesk.transfer.removal.BulkRemovals;
import de.hundeschule123.sevdesk.transfer.removal.ContactWish;
import de.hundeschule123.sevdesk.transfer.removal.UndoChoice;
import de.hundeschule123.sevdesk.transfer.removal.UndoPreview;
import de.hundeschule123.sevdesk.transfer.removal.UndoPreviews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Previews, starts and watches what the current school takes back. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class Undos {

    private static final int RUNS_OFFERED = 10;

    @Inject private CurrentSchool school;
    @Inject private SchoolRecords records;
    @Inject private Connections connections;
    @Inject private Jobs jobs;
    @Inject private UndoPreviews previews;
    @Inject private BulkRemovals removals;
    @Inject private Documents documents;

    /**
     * What would become of the chosen documents.
     *
     * @throws NotFound when one of them, or the run, does not exist in this school
     */
    public UndoPreview preview(UndoChoice choice) {
        school.mustBeOwner();
        mustExist(choice);
        return previews.of(choice);
    }

    /**
     * Takes the chosen documents back; that goes on by itself.
     *
     * @throws WrongState when the extension is not ready, the run is not over, or something is just
     *     being taken back
     * @throws NotFound when one of them, or the run, does not exist in this school
     */
    public Job start(UndoChoice choice, ContactWish contacts) {
        school.mustBeOwner();
        mustExist(choice);
        if (!isReady()) {
            throw new WrongState("undo.notReady");
        }
        if (choice.run().map(this::run).filter(Job::isActive).isPresent()) {
            throw new WrongState("undo.runActive");
        }
        return jobs.start(JobKind.UNDO, StoredChoice.write(choice, contacts));
    }

    /** Whether the school's extension is active and its connection works. */
    public boolean isReady() {
        return connections.current().isOpen();
    }

    private void mustExist(UndoChoice choice) {
        choice.run().ifPresent(this::run);
        if (!choice.documents().isEmpty()) {
            long found =
                    records.select(Document.class)
                            .where("e.id in :ids")
                            .with("ids", choice.documents())
                            .list()
                            .size();
            if (found < choice.documents().size()) {
                throw new NotFound();
            }
        }
    }

    /**
     * The transfer of existing documents with this id.
     *
     * @throws NotFound when there is none in this school
     */
    public Job run(long id) {
        return ofKind(id, JobKind.BACKFILL);
    }

    /**
     * The job with this id that takes something back.
     *
     * @throws NotFound when there is none in this school
     */
    public Job get(long id) {
        return ofKind(id, JobKind.UNDO);
    }

    private Job ofKind(long id, JobKind kind) {
        Job job = jobs.get(id);
        if (job.getKind() != kind) {
            throw new NotFound();
        }
        return job;
    }

    /** The last transfers of existing documents that have brought something over. */
    public List<Job> runs() {
        return jobs.latest(JobKind.BACKFILL, RUNS_OFFERED).stream()
                .filter(run -> run.getDone() > 0)
                .toList();
    }

    /** The last job that took something back, over or not. */
    public Optional<Job> latest() {
        return jobs.latest(JobKind.UNDO);
    }

    /** Asks a job to stop: what has begun is finished, the rest is left alone. */
    public void stop(long job) {
        school.mustBeOwner();
        jobs.stop(get(job).getId());
    }

    /** Goes on with what a stopped job has left. */
    public Job goOn(long stopped) {
        StoredChoice stored = StoredChoice.read(get(stopped).parameters());
        return start(stored.choice(), stored.contacts());
    }

    /** How many contacts a job has removed beside the vouchers. */
    public long contactsGone(Job job) {
        return removals.contactsGone(job.school(), job.getId());
    }

    /** A document that was left alone, and why. */
    public record LeftDocument(DocumentSummary document, LeftAlone why) {}

    /** The first documents of a job that were left alone. */
    public List<LeftDocument> left(Job job, int most) {
        Map<Long, LeftAlone> reasons =
                jobs.leftAlone(job, most).stream()
                        .collect(Collectors.toMap(LeftAlone::document, Function.identity()));
        return documents.briefs(List.copyOf(reasons.keySet())).stream()
                .map(document -> new LeftDocument(document, reasons.get(document.id())))
                .toList();
    }
}
