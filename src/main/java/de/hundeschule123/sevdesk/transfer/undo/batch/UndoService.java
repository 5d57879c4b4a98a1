package de.hundeschule123.sevdesk.transfer.undo.batch;

import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.sevdesk.job.JobRun;
import de.hundeschule123.sevdesk.job.JobRunner;
import de.hundeschule123.sevdesk.job.Jobs;
import de.hundeschule123.sevdesk.transfer.removal.BulkRemovals;
import de.hundeschule123.sevdesk.transfer.undo.StoredChoice;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Carries out the step of the batch job, bound to the school of its run; an enterprise bean with a
 * transaction of its own, see the room {@code job}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class UndoService {

    @Inject private JobRunner runner;
    @Inject private CurrentSchool school;
    @Inject private Jobs jobs;
    @Inject private BulkRemovals removals;

    /** Orders all removals of a run's job, unless a person has stopped it before. */
    public void order(String id) {
        JobRun run = runner.get(id);
        if (!run.mayGoOn()) {
            return;
        }
        StoredChoice stored = StoredChoice.read(run.parameters());
        school.workingFor(
                run.school(),
                () -> {
                    removals.order(
                            run.job(),
                            stored.choice(),
                            jobs.get(run.job()).getStartedBy(),
                            stored.contacts());
                    return null;
                });
    }
}
