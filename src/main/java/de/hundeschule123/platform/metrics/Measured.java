package de.hundeschule123.platform.metrics;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Reads a measurement anew when the one before is older than a few seconds, so that whoever scrapes
 * costs the same however often and from however many places.
 *
 * @param <T> what is measured at one go
 */
public final class Measured<T> {

    private static final Logger LOG = Logger.getLogger(Measured.class.getName());
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final String name;
    private final Supplier<T> reading;

    private Optional<T> last = Optional.empty();
    private long readAt;
    private boolean read;
    private boolean failing;

    public Measured(String name, Supplier<T> reading) {
        this.name = name;
        this.reading = reading;
    }

    /** Shows a figure of the measurement as a gauge. */
    public void show(
            MetricRegistry registry, Metadata metadata, ToDoubleFunction<T> figure, Tag... tags) {
        registry.gauge(metadata, this, measured -> measured.value(figure), tags);
    }

    /**
     * {@link Double#NaN} while it cannot be read, which Prometheus shows as a gap: a zero would say
     * that all is well.
     */
    private double value(ToDoubleFunction<T> figure) {
        return fresh().map(figure::applyAsDouble).orElse(Double.NaN);
    }

    private synchronized Optional<T> fresh() {
        long now = System.nanoTime();
        if (!read || now - readAt > FRESH.toNanos()) {
            last = measure();
            readAt = now;
            read = true;
        }
        return last;
    }

    private Optional<T> measure() {
        try {
            Optional<T> measured = Optional.of(reading.get());
            failing = false;
            return measured;
        } catch (RuntimeException fault) {
            if (!failing) {
                LOG.log(Level.WARNING, name + " cannot be measured", fault);
            }
            failing = true;
            return Optional.empty();
        }
    }
}
