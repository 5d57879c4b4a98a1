package de.hundeschule123.sevdesk.reconciliation;

import de.hundeschule123.platform.text.NotFound;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.job.Job;
import de.hundeschule123.sevdesk.job.JobKind;
import de.hundeschule123.sevdesk.job.Jobs;
import de.hundeschule123.sevdesk.reconciliation.comparison.DiscrepancyKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts comparisons of the current school and tells what they have come to. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class Reconciliations {

    private static final int MOST_TOLD = 24;

    @Inject private Jobs jobs;
    @Inject private Connections connections;
    @Inject private CurrentSchool school;
    @Inject private ReconciliationRepository table;
    @Inject private FindingRepository findings;

    /** Whether the school's extension is active and its connection works. */
    public boolean isReady() {
        return connections.isOpen(school.id());
    }

    /**
     * Starts the comparison of a period; it goes on by itself.
     *
     * @throws WrongState when the extension is not ready or a comparison is going on
     */
    public Job start(ReconciledPeriod period) {
        if (!isReady()) {
            throw new WrongState("reconciliation.notReady");
        }
        return jobs.start(JobKind.RECONCILIATION, period.written());
    }

    /** The last comparison, over or not. */
    public Optional<Job> latest() {
        return jobs.latest(JobKind.RECONCILIATION);
    }

    /** Asks the running comparison to stop. */
    public void stop() {
        jobs.active(JobKind.RECONCILIATION).ifPresent(job -> jobs.stop(job.getId()));
    }

    /** What a comparison has come to so far, and what it has found. */
    public record Result(Job job, Optional<Summary> summary, List<ReconciliationFinding> wrong) {}

    /**
     * The result of a comparison.
     *
     * @throws NotFound when no such one was started in this school
     */
    public Result result(long id) {
        Job job = jobs.get(id);
        if (job.getKind() != JobKind.RECONCILIATION) {
            throw new NotFound();
        }
        return new Result(job, table.find(school.id(), id), findings.wrongOf(school.id(), id));
    }

    /**
     * What a comparison that is through has come to.
     *
     * @throws NotFound when there is no such one in this school
     */
    public Summary summary(long job) {
        return table.find(school.id(), job)
                .filter(summary -> summary.endedAt() != null)
                .orElseThrow(NotFound::new);
    }

    /** What of a comparison makes the books wrong and nobody has dealt with, by kind. */
    public Map<DiscrepancyKind, Long> open(long job) {
        return findings.openByKind(school.id(), job);
    }

    /** How many findings of a comparison belong to a group. */
    public long count(long job, FindingGroup group) {
        return findings.count(school.id(), job, group);
    }

    /** One page of them. */
    public List<ReconciliationFinding> page(long job, FindingGroup group, int offset, int size) {
        return findings.page(school.id(), job, group, offset, size);
    }

    /** The ids of all of them. */
    public List<Long> ids(long job, FindingGroup group) {
        return findings.ids(school.id(), job, group);
    }

    /** Some findings by their ids. */
    public List<ReconciliationFinding> findings(List<Long> ids) {
        return findings.byIds(school.id(), ids);
    }

    /** What was done about some findings, by finding. */
    public Map<Long, List<DoneDeed>> deeds(List<Long> ids) {
        return findings.deeds(school.id(), ids);
    }

    /** The comparisons that are through in the present account, the newest first. */
    public List<Summary> ended() {
        return table.ended(
                school.id(), ReconciledPeriod.key(connections.current().getAccountId()), MOST_TOLD);
    }
}
