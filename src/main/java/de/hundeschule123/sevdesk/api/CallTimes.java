package de.hundeschule123.sevdesk.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Holds the times that keep a document or contact from being made twice: how long a call may take,
 * how long who makes it owns what it works on, and how long nobody touches what nobody saw.
 *
 * <p>They hold only together. A lease outlives a call, and an unseen outcome is looked up only when
 * sevdesk must be through with the request: lease &gt; call + 15 s, settle ≥ 2 calls (both scaled
 * when the call is short in tests). A server with others does not start.
 */
@ApplicationScoped
public class CallTimes {

    /** The setting of the total deadline; a number, for Fault Tolerance reads it as well. */
    public static final String DEADLINE_MILLIS = "sevdesk.call.deadline.millis";

    private static final Logger LOG = Logger.getLogger(CallTimes.class.getName());
    private static final Duration SLACK = Duration.ofSeconds(15);

    private Duration deadline;
    private Duration lease;
    private Duration settle;

    /** For the container's proxies. */
    protected CallTimes() {}

    /**
     * The times of this server.
     *
     * @throws IllegalStateException when something could be made twice under them
     */
    @Inject
    CallTimes(
            @ConfigProperty(name = DEADLINE_MILLIS, defaultValue = "60000") long deadlineMillis,
            @ConfigProperty(name = "transfer.lease", defaultValue = "PT90S") Duration lease,
            @ConfigProperty(name = "transfer.settle", defaultValue = "PT180S") Duration settle) {
        this(Duration.ofMillis(deadlineMillis), lease, settle);
    }

    /**
     * Times that are safe together.
     *
     * @throws IllegalStateException when something could be made twice under them
     */
    public CallTimes(Duration deadline, Duration lease, Duration settle) {
        Duration slack = min(SLACK, deadline.dividedBy(4));
        if (lease.compareTo(deadline.plus(slack)) <= 0) {
            throw new IllegalStateException(
                    "transfer.lease %s must be longer than a call of %s + %s"
                            .formatted(lease, deadline, slack));
        }
        if (settle.compareTo(deadline.multipliedBy(2)) < 0) {
            throw new IllegalStateException(
                    "transfer.settle %s must be at least two calls of %s"
                            .formatted(settle, deadline));
        }
        this.deadline = deadline;
        this.lease = lease;
        this.settle = settle;
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Made with the start, so that times which are not safe end it. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        LOG.log(
                Level.CONFIG,
                "A call takes {0} at most, a lease {1}, settling {2}",
                new Object[] {deadline, lease, settle});
    }

    /** How long one call may take in all. */
    public Duration deadline() {
        return deadline;
    }

    /** How long a worker may hold a row without a sign of life. */
    public Duration lease() {
        return lease;
    }

    /** How long nobody touches a voucher or contact whose outcome nobody saw. */
    public Duration settle() {
        return settle;
    }
}
