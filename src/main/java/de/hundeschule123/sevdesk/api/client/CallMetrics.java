package de.hundeschule123.sevdesk.api.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;

/** Times calls to sevdesk by operation and result, for those who watch the servers. */
@ApplicationScoped
class CallMetrics implements CallMeter {

    private static final Metadata CALLS =
            Metadata.builder()
                    .withName("hundeschule_sevdesk_calls")
                    .withDescription("Calls to sevdesk with their time, repeated reads included")
                    .withUnit(MetricUnits.SECONDS)
                    .build();

    @Inject private MetricRegistry registry;

    @Override
    public void ended(String operation, CallResult result, Duration time) {
        registry.timer(
                        CALLS,
                        new Tag("operation", operation),
                        new Tag("result", result.name().toLowerCase(Locale.ROOT)))
                .update(time);
    }
}
