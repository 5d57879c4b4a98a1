package de.hundeschule123.sevdesk.connection;

import de.hundeschule123.platform.metrics.Measured;
import de.hundeschule123.sevdesk.connection.ConnectionMeasurementRepository.ConnectionMeasurement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Shows those who watch the servers how many schools transfer, and why others are held. */
@ApplicationScoped
class ConnectionGauges {

    private final MetricRegistry registry;
    private final Measured<ConnectionMeasurement> connections;

    /** For the container's proxies. */
    ConnectionGauges() {
        this(null, null);
    }

    @Inject
    ConnectionGauges(MetricRegistry registry, ConnectionMeasurementRepository repository) {
        this.registry = registry;
        this.connections = new Measured<>("The connections", () -> repository.measure());
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        show(
                "hundeschule_schools_active",
                "Schools whose Sevdesk extension is switched on",
                ConnectionMeasurement::active);
        for (HoldReason reason : HoldReason.values()) {
            show(
                    "hundeschule_schools_held",
                    "Schools for which no call is made although their extension is on",
                    measured -> measured.held(reason),
                    new Tag("reason", reason.name().toLowerCase(Locale.ROOT)));
        }
    }

    private void show(
            String name,
            String description,
            ToDoubleFunction<ConnectionMeasurement> figure,
            Tag... tags) {
        connections.show(
                registry,
                Metadata.builder().withName(name).withDescription(description).build(),
                figure,
                tags);
    }
}
