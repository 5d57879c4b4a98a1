package de.hundeschule123.sevdesk.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Holds the times by which jobs outlive a server. */
@ApplicationScoped
class JobTimes {

    @Inject
    @ConfigProperty(name = "job.lease", defaultValue = "PT20S")
    private Duration lease;

    @Inject
    @ConfigProperty(name = "job.pulse", defaultValue = "PT4S")
    private Duration pulse;

    /** How long a server may hold a job without a sign of life. */
    Duration lease() {
        return lease;
    }

    /** How often a server gives a sign of life and looks for jobs that another has left. */
    Duration pulse() {
        return pulse;
    }
}
