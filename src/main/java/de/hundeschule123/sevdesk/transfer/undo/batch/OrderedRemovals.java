package de.hundeschule123.sevdesk.transfer.undo.batch;

import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.job.DetachedWork;
import de.hundeschule123.sevdesk.job.ItemCounts;
import de.hundeschule123.sevdesk.job.JobKind;
import de.hundeschule123.sevdesk.job.LeftAlone;
import de.hundeschule123.sevdesk.job.RecentPace;
import de.hundeschule123.sevdesk.job.WaitReason;
import de.hundeschule123.sevdesk.job.WorkProgress;
import de.hundeschule123.sevdesk.transfer.removal.BulkRemovals;
import de.hundeschule123.sevdesk.transfer.removal.Removal;
import de.hundeschule123.sevdesk.transfer.removal.RemovalProgress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Counts how far the removals are that a job has ordered. */
@ApplicationScoped
class OrderedRemovals implements DetachedWork {

    @Inject private BulkRemovals removals;

    @Override
    public JobKind of() {
        return JobKind.UNDO;
    }

    @Override
    public WorkProgress stand(SchoolId school, long job) {
        RemovalProgress progress = removals.progress(school, job);
        Optional<RecentPace> pace =
                progress.recent() == 0
                        ? Optional.empty()
                        : Optional.of(
                                new RecentPace(
                                        progress.recent(), progress.during(), progress.idle()));
        return new WorkProgress(
                progress.total(),
                new ItemCounts(progress.removed(), 0, progress.left()),
                progress.again() > 0 && pace.filter(RecentPace::isAlive).isEmpty()
                        ? Optional.of(WaitReason.SEVDESK)
                        : Optional.empty(),
                pace);
    }

    @Override
    public boolean isUnderWay(SchoolId school, long job) {
        return removals.isUnderWay(school, job);
    }

    @Override
    public List<LeftAlone> leftAlone(SchoolId school, long job, int most) {
        return removals.left(school, job, most).stream().map(OrderedRemovals::leftAlone).toList();
    }

    private static LeftAlone leftAlone(Removal removal) {
        return new LeftAlone(
                removal.document(),
                removal.reason().orElseThrow().name(),
                Texts.of(removal.reason().orElseThrow().textKey()));
    }

    /** What has begun is finished; the rest is left alone. */
    @Override
    public void withdraw(SchoolId school, long job) {
        removals.stop(school, job);
    }
}
