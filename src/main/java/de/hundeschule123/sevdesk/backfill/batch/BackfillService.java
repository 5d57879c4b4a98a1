package de.hundeschule123.sevdesk.backfill.batch;

import de.hundeschule123.document.invoicing.DocumentSummary;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.sevdesk.backfill.selection.DocumentSelection;
import de.hundeschule123.sevdesk.backfill.selection.Eligibility;
import de.hundeschule123.sevdesk.backfill.selection.EligibilityRules;
import de.hundeschule123.sevdesk.backfill.selection.SelectedDocument;
import de.hundeschule123.sevdesk.backfill.selection.SelectedDocuments;
import de.hundeschule123.sevdesk.backfill.selection.StoredSelection;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.job.ItemCounts;
import de.hundeschule123.sevdesk.job.JobRun;
import de.hundeschule123.sevdesk.job.JobRunner;
import de.hundeschule123.sevdesk.transfer.decision.DuplicateRepository;
import de.hundeschule123.sevdesk.transfer.outbox.BulkOutbox;
import de.hundeschule123.sevdesk.transfer.recognition.EntryIndex;
import de.hundeschule123.sevdesk.transfer.recognition.Recognition;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskEntry;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Carries out the steps of the batch job, each call bound to the school of its run; the steps
 * themselves only give it a rhythm.
 *
 * <p>An enterprise bean, and each call in a transaction of its own: see the room {@code job}. What
 * a call has decided is kept although the checkpoint may lag behind: the row of a document lets it
 * be decided once.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BackfillService {

    /** Who typed a document into sevdesk may have taken another day for its date. */
    private static final int DAYS_AROUND = 14;

    @Inject private JobRunner runner;
    @Inject private CurrentSchool school;
    @Inject private Connections connections;
    @Inject private SelectedDocuments selectedDocuments;
    @Inject private BulkOutbox bulkOutbox;
    @Inject private BackfillRepository table;
    @Inject private DuplicateRepository known;

    /** A chosen document and what becomes of it. */
    public record Judged(
            SelectedDocument candidate, Eligibility standing, Recognition recognition) {

        /** Whether it goes and nobody has promised it before. */
        boolean isFirst() {
            return standing == Eligibility.GOES && candidate.transfer().isEmpty();
        }

        BulkOutbox.Old old() {
            return new BulkOutbox.Old(candidate.document().id(), candidate.document().cancels());
        }
    }

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public DocumentSelection choice(JobRun run) {
        return StoredSelection.read(run.parameters());
    }

    /**
     * Where an earlier run of the job has got to; tells the job how much there is to do. A job that
     * goes on with another one counts on from there, and looks at all documents again: what the
     * other one has taken back lies among those it has done.
     */
    public long begin(JobRun run, DocumentSelection selection) {
        return at(
                run,
                () -> {
                    Optional<Long> earlier = StoredSelection.continued(run.parameters());
                    if (earlier.isPresent()) {
                        table.takeOver(run.school(), earlier.get(), run.job());
                        Set<Long> decided = table.decided(run.school(), run.job());
                        run.begin(
                                decided.size()
                                        + selectedDocuments.ids(selection).stream()
                                                .filter(document -> !decided.contains(document))
                                                .count());
                        return 0L;
                    }
                    long last = table.last(run.school(), run.job());
                    run.begin(
                            table.count(run.school(), run.job())
                                    + selectedDocuments.countAfter(last, selection));
                    return last;
                });
    }

    public List<SelectedDocument> candidatesAfter(
            JobRun run, long last, DocumentSelection selection) {
        return at(run, () -> selectedDocuments.after(last, selection));
    }

    public EligibilityRules rules(JobRun run, DocumentSelection selection) {
        return at(run, () -> selectedDocuments.rules(selection));
    }

    /** What becomes of a document, the entries in sevdesk considered. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Judged judge(
            JobRun run,
            EligibilityRules eligibilityRules,
            SelectedDocument candidate,
            EntryIndex entries) {
        return at(
                run,
                () -> {
                    Eligibility standing = eligibilityRules.judge(candidate);
                    Recognition recognition =
                            standing == Eligibility.GOES
                                    ? recognition(run, candidate.document(), entries)
                                    : new Recognition.Absent();
                    return new Judged(candidate, standing, recognition);
                });
    }

    private Recognition recognition(JobRun run, DocumentSummary document, EntryIndex entries) {
        return entries.isWorthALook(document.number(), document.gross(), document.date())
                ? known.unsent(run.school(), document.id())
                        .map(
                                ours ->
                                        entries.find(
                                                ours,
                                                number -> known.isOurNumber(run.school(), number)))
                        .map(found -> withoutRefused(run, document, found))
                        .orElseGet(Recognition.Absent::new)
                : new Recognition.Absent();
    }

    /** What a person has said not to be the document is not asked about again. */
    private Recognition withoutRefused(
            JobRun run, DocumentSummary document, Recognition recognition) {
        List<SevdeskEntry> entries = recognition.found();
        List<SevdeskEntry> open = known.withoutRefused(run.school(), document.id(), entries);
        if (open.size() == entries.size()) {
            return recognition;
        }
        return open.isEmpty() ? new Recognition.Absent() : new Recognition.Unclear(open);
    }

    /** The days of the documents that go; nothing when none goes. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<ListedDays> days(JobRun run, DocumentSelection selection, long last) {
        EligibilityRules eligibilityRules = rules(run, selection);
        DaysOfSelection all = new DaysOfSelection(DAYS_AROUND);
        DaysOfSelection takingBack = new DaysOfSelection(DAYS_AROUND);
        long position = last;
        List<SelectedDocument> page = candidatesAfter(run, position, selection);
        while (!page.isEmpty()) {
            for (SelectedDocument candidate : page) {
                DocumentSummary document = candidate.document();
                if (judge(run, eligibilityRules, candidate, EntryIndex.empty()).standing()
                        == Eligibility.GOES) {
                    all.add(document.date());
                    if (document.gross().isNegative()) {
                        takingBack.add(document.date());
                    }
                }
                position = document.id();
            }
            page = candidatesAfter(run, position, selection);
        }
        return all.period().map(period -> new ListedDays(period, takingBack.period()));
    }

    /** The id of the account that the school has; null where sevdesk has not told it. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public String account(JobRun run) {
        return at(run, () -> connections.current().getAccountId());
    }

    /**
     * Promises those that go, and remembers what was decided about all; what was decided before
     * stays so.
     *
     * @param account the id of the account in which they were looked for
     * @throws IllegalStateException when the school has left it: the next run lists anew
     */
    public void decide(JobRun run, String account, List<Judged> documents) {
        at(
                run,
                () -> {
                    if (!connections.isStill(run.school(), account)) {
                        throw new IllegalStateException("the entries are of another account");
                    }
                    run.advance(ItemCounts.NONE);
                    List<BulkOutbox.Old> fresh = new ArrayList<>();
                    List<Long> again = new ArrayList<>();
                    List<Long> first = new ArrayList<>();
                    for (Judged judged : documents) {
                        if (table.add(
                                run.school(),
                                run.job(),
                                judged.candidate().document().id(),
                                BackfillDecision.of(judged.standing()))) {
                            sort(run, judged, fresh, again);
                            if (judged.isFirst()) {
                                first.add(judged.old().document());
                            }
                        }
                    }
                    if (fresh.size() + again.size() > 0) {
                        bulkOutbox.sendOneAhead(run.job());
                    }
                    bulkOutbox.promise(fresh);
                    bulkOutbox.again(again);
                    bulkOutbox.promiseCancellations(run.job(), first);
                    return null;
                });
    }

    private void sort(JobRun run, Judged judged, List<BulkOutbox.Old> fresh, List<Long> again) {
        if (judged.standing() != Eligibility.GOES || isPromisedSince(judged)) {
            return;
        }
        switch (judged.recognition()) {
            case Recognition.Same(SevdeskEntry same) -> {
                if (!bulkOutbox.link(judged.old(), same.remote(), same.gross())) {
                    ask(run, judged.old(), List.of(same));
                }
            }
            case Recognition.Unclear(List<SevdeskEntry> entries) -> ask(run, judged.old(), entries);
            case Recognition.Absent() -> {
                if (judged.candidate().transfer().isPresent()) {
                    again.add(judged.old().document());
                } else {
                    fresh.add(judged.old());
                }
            }
        }
    }

    /** A new cancellation may have been promised since it was read, with its invoice. */
    private boolean isPromisedSince(Judged judged) {
        return judged.isFirst()
                && judged.old().after() != null
                && bulkOutbox.knows(judged.old().document());
    }

    private void ask(JobRun run, BulkOutbox.Old old, List<SevdeskEntry> entries) {
        bulkOutbox.ask(old);
        known.suggest(run.school(), old.document(), entries);
    }

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public JobRun run(String id) {
        return runner.get(id);
    }

    private <T> T at(JobRun run, Supplier<T> work) {
        return school.workingFor(run.school(), work);
    }
}
