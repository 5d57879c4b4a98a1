package de.hundeschule123.sevdesk.reconciliation.batch;

import de.hundeschule123.sevdesk.connection.ConnectionReleased;
import de.hundeschule123.sevdesk.job.JobKind;
import de.hundeschule123.sevdesk.job.Jobs;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Lets a comparison go on at once when its school is held no more. */
@Dependent
class WakeReleasedComparison {

    @Inject private Jobs jobs;

    void wake(@Observes ConnectionReleased released) {
        jobs.wake(released.school(), JobKind.RECONCILIATION);
    }
}
