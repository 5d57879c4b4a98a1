package de.hundeschule123.demo;

import de.hundeschule123.school.SchoolRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Fills a fresh installation with demonstration data, when its operator asks for it; installations
 * that know a school already stay as they are.
 */
@ApplicationScoped
class DemoData {

    private static final Logger LOG = System.getLogger(DemoData.class.getName());

    @Inject private SchoolRepository schools;
    @Inject private Founding founding;
    @Inject private SandboxAccounts sandbox;
    @Inject private Clock clock;

    @Inject
    @ConfigProperty(name = "DEMO_DATA", defaultValue = "false")
    private boolean wanted;

    /** Runs within the deployment, so that nobody is let in before the data is there. */
    void fill(@Observes @Initialized(ApplicationScoped.class) Object start) {
        if (!wanted || !schools.isEmpty()) {
            return;
        }
        Instant began = clock.instant();
        sandbox.connect(founding.foundAll());
        Duration taken = Duration.between(began, clock.instant());
        LOG.log(Level.INFO, "demonstration data written in {0} ms", taken.toMillis());
    }
}
