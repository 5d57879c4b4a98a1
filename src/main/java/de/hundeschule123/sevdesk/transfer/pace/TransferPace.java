package de.hundeschule123.sevdesk.transfer.pace;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The pace at which one school's sevdesk account is called, in calls per second.
 *
 * <p>sevdesk publishes no limit; others run well at two to four. From there it quickens by itself
 * and halves when sevdesk asks for a pause.
 */
@ApplicationScoped
public class TransferPace {

    /** Even a school that sevdesk slows down again and again gets on: at a quarter of the pace. */
    private static final double LEAST = 0.25;

    @Inject
    @ConfigProperty(name = "transfer.rate.live", defaultValue = "4")
    private double live;

    @Inject
    @ConfigProperty(name = "transfer.rate.bulk", defaultValue = "2")
    private double bulk;

    @Inject
    @ConfigProperty(name = "transfer.rate.most", defaultValue = "10")
    private double most;

    @Inject
    @ConfigProperty(name = "transfer.rate.burst", defaultValue = "PT5S")
    private Duration burst;

    /** Where a school begins. */
    double first(Lane lane) {
        return lane == Lane.LIVE ? live : bulk;
    }

    double most() {
        return most;
    }

    double least(Lane lane) {
        return first(lane) * LEAST;
    }

    /** How much a school that was quiet may be ahead of its pace. */
    Duration burst() {
        return burst;
    }
}
