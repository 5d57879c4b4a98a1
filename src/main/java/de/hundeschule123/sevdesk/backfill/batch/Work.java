package de.hundeschule123.sevdesk.backfill.batch;

import de.hundeschule123.document.invoicing.Brief;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.sevdesk.api.voucher.Period;
import de.hundeschule123.sevdesk.backfill.selection.Candidate;
import de.hundeschule123.sevdesk.backfill.selection.Candidates;
import de.hundeschule123.sevdesk.backfill.selection.Choice;
import de.hundeschule123.sevdesk.backfill.selection.ChoiceText;
import de.hundeschule123.sevdesk.backfill.selection.Rules;
import de.hundeschule123.sevdesk.backfill.selection.Standing;
import de.hundeschule123.sevdesk.job.Run;
import de.hundeschule123.sevdesk.job.Runs;
import de.hundeschule123.sevdesk.job.Tally;
import de.hundeschule123.sevdesk.transfer.outbox.Backlog;
import de.hundeschule123.sevdesk.transfer.queue.DoubtTable;
import de.hundeschule123.sevdesk.transfer.recognition.Entry;
import de.hundeschule123.sevdesk.transfer.recognition.EntryIndex;
import de.hundeschule123.sevdesk.transfer.recognition.Recognition;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the steps of the batch job do, each call bound to the school of its run; the steps
 * themselves only give it a rhythm.
 *
 * <p>An enterprise bean, and each call in a transaction of its own: see the room {@code job}. What
 * a call has decided is kept although the checkpoint may lag behind: the row of a document lets it
 * be decided once.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Work {

    /** Who typed a document into sevdesk may have taken another day for its date. */
    private static final int DAYS_AROUND = 14;

    @Inject private Runs runs;
    @Inject private CurrentSchool school;
    @Inject private Candidates candidates;
    @Inject private Backlog backlog;
    @Inject private BackfillTable table;
    @Inject private DoubtTable known;

    /** A chosen document and what becomes of it. */
    public record Judged(Candidate candidate, Standing standing, Recognition recognition) {

        Backlog.Old old() {
            return new Backlog.Old(candidate.document().id(), candidate.document().cancels());
        }
    }

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Choice choice(Run run) {
        return ChoiceText.read(run.parameters());
    }

    /** Where an earlier run of the job has got to; tells the job how much there is to do. */
    public long begin(Run run, Choice choice) {
        return at(
                run,
                () -> {
                    long last = table.last(run.school(), run.job());
                    run.begin(
                            table.count(run.school(), run.job())
                                    + candidates.countAfter(last, choice));
                    return last;
                });
    }

    public List<Candidate> candidatesAfter(Run run, long last, Choice choice) {
        return at(run, () -> candidates.after(last, choice));
    }

    public Rules rules(Run run, Choice choice) {
        return at(run, () -> candidates.rules(choice.failedOnes()));
    }

    /** What becomes of a document, the entries in sevdesk considered. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Judged judge(Run run, Rules rules, Candidate candidate, EntryIndex entries) {
        return at(
                run,
                () -> {
                    Standing standing = rules.judge(candidate.document(), candidate.transfer());
                    Recognition recognition =
                            standing == Standing.GOES
                                    ? recognition(run, candidate.document(), entries)
                                    : new Recognition.Absent();
                    return new Judged(candidate, standing, recognition);
                });
    }

    private Recognition recognition(Run run, Brief document, EntryIndex entries) {
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
    private Recognition withoutRefused(Run run, Brief document, Recognition found) {
        List<Entry> entries =
                found instanceof Recognition.Same same
                        ? List.of(same.entry())
                        : found instanceof Recognition.Unclear unclear
                                ? unclear.entries()
                                : List.of();
        List<Entry> open = known.withoutRefused(run.school(), document.id(), entries);
        if (open.size() == entries.size()) {
            return found;
        }
        return open.isEmpty() ? new Recognition.Absent() : new Recognition.Unclear(open);
    }

    /** The days of the documents that go, from the first to the last; nothing when none goes. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<Period> days(Run run, Choice choice, long last) {
        Rules rules = rules(run, choice);
        LocalDate first = LocalDate.MAX;
        LocalDate latest = LocalDate.MIN;
        long position = last;
        List<Candidate> page = candidatesAfter(run, position, choice);
        while (!page.isEmpty()) {
            for (Candidate candidate : page) {
                Brief document = candidate.document();
                if (judge(run, rules, candidate, EntryIndex.empty()).standing() == Standing.GOES) {
                    first = document.date().isBefore(first) ? document.date() : first;
                    latest = document.date().isAfter(latest) ? document.date() : latest;
                }
                position = document.id();
            }
            page = candidatesAfter(run, position, choice);
        }
        return latest.isBefore(first)
                ? Optional.empty()
                : Optional.of(
                        new Period(first.minusDays(DAYS_AROUND), latest.plusDays(DAYS_AROUND)));
    }

    /**
     * Promises those that go, and remembers what was decided about all; what was decided before
     * stays so.
     */
    public void decide(Run run, List<Judged> documents) {
        at(
                run,
                () -> {
                    run.advance(Tally.NONE);
                    List<Backlog.Old> fresh = new ArrayList<>();
                    List<Long> again = new ArrayList<>();
                    for (Judged judged : documents) {
                        if (table.add(
                                run.school(),
                                run.job(),
                                judged.candidate().document().id(),
                                Fate.of(judged.standing()))) {
                            sort(run, judged, fresh, again);
                        }
                    }
                    backlog.promise(fresh);
                    backlog.again(again);
                    return null;
                });
    }

    private void sort(Run run, Judged judged, List<Backlog.Old> fresh, List<Long> again) {
        if (judged.standing() != Standing.GOES) {
            return;
        }
        if (judged.recognition() instanceof Recognition.Same same) {
            if (!backlog.link(judged.old(), same.entry().remote(), same.entry().gross())) {
                ask(run, judged.old(), List.of(same.entry()));
            }
        } else if (judged.recognition() instanceof Recognition.Unclear unclear) {
            ask(run, judged.old(), unclear.entries());
        } else if (judged.candidate().transfer().isPresent()) {
            again.add(judged.old().document());
        } else {
            fresh.add(judged.old());
        }
    }

    private void ask(Run run, Backlog.Old old, List<Entry> entries) {
        backlog.ask(old);
        known.suggest(run.school(), old.document(), entries);
    }

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Run run(String id) {
        return runs.get(id);
    }

    private <T> T at(Run run, Supplier<T> work) {
        return school.workingFor(run.school(), work);
    }
}
