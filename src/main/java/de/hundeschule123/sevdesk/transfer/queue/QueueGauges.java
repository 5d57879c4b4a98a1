package de.hundeschule123.sevdesk.transfer.queue;

import de.hundeschule123.platform.metrics.Measured;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;

/** Shows those who watch the servers how the queue of all schools together stands. */
@ApplicationScoped
class QueueGauges {

    private final MetricRegistry registry;
    private final Measured<QueueMeasurement> queue;

    /** For the container's proxies. */
    QueueGauges() {
        this(null, null);
    }

    @Inject
    QueueGauges(MetricRegistry registry, QueueMeasurementRepository repository) {
        this.registry = registry;
        this.queue = new Measured<>("The queue", () -> repository.measure());
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        for (Lane lane : Lane.values()) {
            Tag tag = new Tag("lane", lane.name().toLowerCase(Locale.ROOT));
            show(
                    "hundeschule_transfer_oldest_ready",
                    "For how long the oldest document has been ready that nobody works at",
                    MetricUnits.SECONDS,
                    measured -> measured.oldestReady(lane),
                    tag);
            show(
                    "hundeschule_transfer_ready",
                    "Documents that are ready to be transferred",
                    MetricUnits.NONE,
                    measured -> measured.ready(lane),
                    tag);
        }
        show(
                "hundeschule_transfer_unknown",
                "Documents of which nobody has seen yet whether sevdesk took them",
                MetricUnits.NONE,
                QueueMeasurement::unknown);
        show(
                "hundeschule_transfer_oldest_unknown",
                "Since when nobody has seen it, of the oldest of them",
                MetricUnits.SECONDS,
                QueueMeasurement::oldestUnknown);
        show(
                "hundeschule_transfer_failed",
                "Documents that have failed and wait for a person",
                MetricUnits.NONE,
                QueueMeasurement::failed);
        show(
                "hundeschule_transfer_to_decide",
                "Documents of which a person must say whether they are in sevdesk already",
                MetricUnits.NONE,
                QueueMeasurement::toDecide);
        show(
                "hundeschule_transfer_incidents",
                "Vouchers that may exist twice or show another amount, not yet looked after",
                MetricUnits.NONE,
                QueueMeasurement::incidents);
    }

    private void show(
            String name,
            String description,
            String unit,
            ToDoubleFunction<QueueMeasurement> figure,
            Tag... tags) {
        queue.show(
                registry,
                Metadata.builder()
                        .withName(name)
                        .withDescription(description)
                        .withUnit(unit)
                        .build(),
                figure,
                tags);
    }
}
