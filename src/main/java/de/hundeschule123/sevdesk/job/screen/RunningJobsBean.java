package de.hundeschule123.sevdesk.job.screen;

import de.hundeschule123.sevdesk.job.Jobs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Shows the jobs of the current school that are not over. */
@Named("runningJobs")
@RequestScoped
public class RunningJobsBean {

    @Inject private Jobs jobs;

    private List<RunningJob> running;

    /** At most one of each kind, in the order of the kinds. */
    public List<RunningJob> getAll() {
        if (running == null) {
            running = jobs.active().stream().map(RunningJob::new).toList();
        }
        return running;
    }
}
