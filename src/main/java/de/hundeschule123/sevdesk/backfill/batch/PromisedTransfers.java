package de.hundeschule123.sevdesk.backfill.batch;

import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.job.DetachedWork;
import de.hundeschule123.sevdesk.job.JobKind;
import de.hundeschule123.sevdesk.job.RecentPace;
import de.hundeschule123.sevdesk.job.WaitReason;
import de.hundeschule123.sevdesk.job.WorkProgress;
import de.hundeschule123.sevdesk.transfer.outbox.BulkOutbox;
import de.hundeschule123.sevdesk.transfer.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Counts how far the transfers are that a job has promised. */
@ApplicationScoped
class PromisedTransfers implements DetachedWork {

    private static final int WITHDRAWN_AT_ONCE = 200;

    @Inject private BackfillRepository table;
    @Inject private BulkOutbox bulkOutbox;
    @Inject private CurrentSchool current;
    @Inject private Outbox outbox;

    @Override
    public JobKind of() {
        return JobKind.BACKFILL;
    }

    @Override
    public WorkProgress stand(SchoolId school, long job) {
        BackfillProgress backfillProgress = table.progress(school, job);
        return new WorkProgress(
                table.count(school, job),
                backfillProgress.over(),
                waitsFor(school, backfillProgress),
                backfillProgress.pace());
    }

    /** While documents arrive nobody asks why the others wait. */
    private Optional<WaitReason> waitsFor(SchoolId school, BackfillProgress progress) {
        if (progress.underWay() > 0
                && progress.pace().filter(RecentPace::isAlive).isEmpty()
                && current.workingFor(school, outbox::standstill).isPresent()) {
            return Optional.of(WaitReason.SEVDESK);
        }
        if (progress.asked() > 0 && progress.asked() == progress.underWay()) {
            return Optional.of(WaitReason.WHICH_ACCOUNT);
        }
        return progress.again() > 0 ? Optional.of(WaitReason.TRIED_AGAIN) : Optional.empty();
    }

    @Override
    public boolean isUnderWay(SchoolId school, long job) {
        return table.isUnderWay(school, job);
    }

    /** What has begun is finished; the promise of what waits is taken back. */
    @Override
    public void withdraw(SchoolId school, long job) {
        List<Long> waiting = waiting(school, job);
        while (!waiting.isEmpty()) {
            withdraw(school, waiting);
            waiting = waiting(school, job);
        }
    }

    private void withdraw(SchoolId school, List<Long> documents) {
        current.workingFor(school, () -> bulkOutbox.withdraw(documents));
    }

    private List<Long> waiting(SchoolId school, long job) {
        return table.waiting(school, job, WITHDRAWN_AT_ONCE);
    }
}
