package de.hundeschule123.sevdesk.transfer.queue;

import de.hundeschule123.school.SchoolId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The pace at which one school's sevdesk account is called, in calls per second.
 *
 * <p>sevdesk publishes no limit; others run well at two to four. From there it quickens by itself
 * and halves when sevdesk asks for a pause.
 */
@ApplicationScoped
class CallRates {

    private static final Logger LOG = Logger.getLogger(CallRates.class.getName());

    /** Even a school that sevdesk slows down again and again gets on: at a quarter of the pace. */
    private static final double LEAST = 0.25;

    private double live;
    private double bulk;
    private double most;
    private SchoolRates schools;
    private Duration burst;

    /** For the container's proxies. */
    protected CallRates() {}

    @Inject
    CallRates(
            @ConfigProperty(name = "transfer.rate.live", defaultValue = "4") double live,
            @ConfigProperty(name = "transfer.rate.bulk", defaultValue = "2") double bulk,
            @ConfigProperty(name = "transfer.rate.most", defaultValue = "10") double most,
            @ConfigProperty(name = "transfer.rate.schools") Optional<String> schools,
            @ConfigProperty(name = "transfer.rate.burst", defaultValue = "PT5S") Duration burst) {
        this.live = live;
        this.bulk = bulk;
        this.most = most;
        this.schools = SchoolRates.parse(schools.orElse(""));
        this.burst = burst;
    }

    /** Made with the start, so that settings which cannot be read end it. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        LOG.log(
                Level.CONFIG,
                "Calls a second: {0} live, {1} bulk, {2} at most",
                new Object[] {live, bulk, most});
    }

    /** Where a school begins. */
    double first(SchoolId school, Lane lane) {
        return Math.min(lane == Lane.LIVE ? live : bulk, most(school));
    }

    /** The quickest a school may become. */
    double most(SchoolId school) {
        return schools.of(school).orElse(most);
    }

    double least(SchoolId school, Lane lane) {
        return first(school, lane) * LEAST;
    }

    /** How much a school that was quiet may be ahead of its pace. */
    Duration burst() {
        return burst;
    }
}
