package de.hundeschule123.sevdesk.backfill.work;

import static jakarta.transaction.Transactional.TxType.NOT_SUPPORTED;
import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.sevdesk.backfill.choice.Candidate;
import de.hundeschule123.sevdesk.backfill.choice.Candidates;
import de.hundeschule123.sevdesk.backfill.choice.Choice;
import de.hundeschule123.sevdesk.backfill.choice.ChoiceText;
import de.hundeschule123.sevdesk.backfill.choice.Rules;
import de.hundeschule123.sevdesk.backfill.choice.Standing;
import de.hundeschule123.sevdesk.job.Run;
import de.hundeschule123.sevdesk.job.Runs;
import de.hundeschule123.sevdesk.transfer.outbox.Backlog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the steps of the batch job do, each call bound to the school of its run; the steps
 * themselves only give it a rhythm.
 *
 * <p>Each call has a transaction of its own: the server's batch runtime keeps its own books in the
 * transaction of a chunk, and that one cannot hold a second database. Nothing is lost by it, for a
 * new run begins after the last document that was decided about, whatever the batch runtime knows.
 */
@ApplicationScoped
@Transactional(REQUIRES_NEW)
class Work {

    private static final int WITHDRAWN_AT_ONCE = 200;

    @Inject private Runs runs;
    @Inject private CurrentSchool school;
    @Inject private Candidates candidates;
    @Inject private Backlog backlog;
    @Inject private BackfillTable table;

    /** A chosen document and what becomes of it. */
    record Judged(Candidate candidate, Standing standing) {}

    Choice choice(Run run) {
        return ChoiceText.read(run.parameters());
    }

    /** Where an earlier run of the job has got to; tells the job how much there is to do. */
    long begin(Run run, Choice choice) {
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

    List<Candidate> candidatesAfter(Run run, long last, Choice choice) {
        return at(run, () -> candidates.after(last, choice));
    }

    Rules rules(Run run, Choice choice) {
        return at(run, () -> candidates.rules(choice.failedOnes()));
    }

    Judged judge(Run run, Rules rules, Candidate candidate) {
        return at(
                run,
                () ->
                        new Judged(
                                candidate,
                                rules.judge(candidate.document(), candidate.transfer())));
    }

    /** Promises those that go, and remembers what was decided about all. */
    void decide(Run run, List<Judged> documents) {
        at(
                run,
                () -> {
                    List<Backlog.Old> fresh = new ArrayList<>();
                    List<Long> again = new ArrayList<>();
                    for (Judged judged : documents) {
                        sort(judged, fresh, again);
                        table.add(
                                run.school(),
                                run.job(),
                                judged.candidate().document().id(),
                                Fate.of(judged.standing()));
                    }
                    backlog.promise(fresh);
                    backlog.again(again);
                    return null;
                });
    }

    private static void sort(Judged judged, List<Backlog.Old> fresh, List<Long> again) {
        if (judged.standing() == Standing.GOES) {
            Candidate candidate = judged.candidate();
            if (candidate.transfer().isPresent()) {
                again.add(candidate.document().id());
            } else {
                fresh.add(
                        new Backlog.Old(candidate.document().id(), candidate.document().cancels()));
            }
        }
    }

    /** Writes down how far the job is; how many documents are under way. */
    @Transactional(NOT_SUPPORTED)
    long report(Run run, long total) {
        Progress progress = table.progress(run.school(), run.job());
        run.stand(total, progress.over());
        return progress.underWay();
    }

    long total(Run run) {
        return table.count(run.school(), run.job());
    }

    /** Takes back what waits, because a person has stopped the job. */
    @Transactional(NOT_SUPPORTED)
    void withdraw(Run run) {
        at(
                run,
                () -> {
                    List<Long> waiting = waiting(run);
                    while (!waiting.isEmpty()) {
                        backlog.withdraw(waiting);
                        waiting = waiting(run);
                    }
                    return null;
                });
    }

    private List<Long> waiting(Run run) {
        return table.waiting(run.school(), run.job(), WITHDRAWN_AT_ONCE);
    }

    Run run(String id) {
        return runs.get(id);
    }

    private <T> T at(Run run, Supplier<T> work) {
        return school.workingFor(run.school(), work);
    }
}
