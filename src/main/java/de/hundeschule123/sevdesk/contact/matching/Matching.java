package de.hundeschule123.sevdesk.contact.matching;

import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.contact.FirstMatchingRepository;
import de.hundeschule123.sevdesk.job.AlreadyRunning;
import de.hundeschule123.sevdesk.job.Job;
import de.hundeschule123.sevdesk.job.JobKind;
import de.hundeschule123.sevdesk.job.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Starts, watches and stops the matching of a school's customers with its contacts in sevdesk. */
@ApplicationScoped
public class Matching {

    @Inject private Jobs jobs;
    @Inject private Connections connections;
    @Inject private FirstMatchingRepository first;
    @Inject private CurrentSchool school;

    /**
     * Starts the matching; where it runs already, the running one is as good as a new one.
     *
     * @throws WrongState while the extension is not active or held
     */
    public Job start() {
        if (connections.account(school.id()).isEmpty()) {
            throw new WrongState("matching.notConnected");
        }
        Job job = started();
        first.matches(school.id(), connections.current().getAccountId(), job.getId());
        return job;
    }

    private Job started() {
        try {
            return jobs.start(JobKind.MATCHING, null);
        } catch (AlreadyRunning second) {
            return jobs.active(JobKind.MATCHING).orElseThrow(() -> second);
        }
    }

    /** The last matching, over or not. */
    public Optional<Job> latest() {
        return jobs.latest(JobKind.MATCHING);
    }

    /** Asks the running matching to stop. */
    public void stop() {
        jobs.active(JobKind.MATCHING).ifPresent(job -> jobs.stop(job.getId()));
    }
}
