package de.hundeschule123.sevdesk.transfer.queue;

import de.hundeschule123.sevdesk.api.client.CallExecutor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The times of the transfer protocol; start-up refuses values under which a document could be
 * doubled.
 *
 * <p>A lease outlives a call, and an unseen outcome is looked up only when sevdesk must be through
 * with the request: lease &gt; call + 15 s, settle ≥ 2 calls (both scaled when the call is short in
 * tests).
 */
@ApplicationScoped
public class TransferTimes {

    private static final Duration SLACK = Duration.ofSeconds(15);

    @Inject
    @ConfigProperty(name = CallExecutor.DEADLINE_MILLIS, defaultValue = "60000")
    private long callMillis;

    @Inject
    @ConfigProperty(name = "transfer.lease", defaultValue = "PT90S")
    private Duration lease;

    @Inject
    @ConfigProperty(name = "transfer.settle", defaultValue = "PT180S")
    private Duration settle;

    @Inject
    @ConfigProperty(name = "transfer.backoff.first", defaultValue = "PT5S")
    private Duration firstBackoff;

    @Inject
    @ConfigProperty(name = "transfer.backoff.longest", defaultValue = "PT30M")
    private Duration longestBackoff;

    @Inject
    @ConfigProperty(name = "transfer.patience", defaultValue = "PT72H")
    private Duration patience;

    @Inject
    @ConfigProperty(name = "transfer.look.after", defaultValue = "PT15M")
    private Duration lookAfter;

    @Inject
    @ConfigProperty(name = "transfer.sweep", defaultValue = "PT2S")
    private Duration sweep;

    @Inject
    @ConfigProperty(name = "transfer.turn.bulk", defaultValue = "PT1S")
    private Duration bulkTurn;

    @PostConstruct
    void mustBeSafe() {
        Duration call = Duration.ofMillis(callMillis);
        Duration slack = min(SLACK, call.dividedBy(4));
        if (lease.compareTo(call.plus(slack)) <= 0) {
            throw new IllegalStateException(
                    "transfer.lease "
                            + lease
                            + " must be longer than a call of "
                            + call
                            + " + "
                            + slack);
        }
        if (bulkTurn.compareTo(lease.dividedBy(3)) > 0) {
            throw new IllegalStateException(
                    "transfer.turn.bulk "
                            + bulkTurn
                            + " must be at most a third of transfer.lease "
                            + lease
                            + ", for a permit is renewed with each turn");
        }
        if (settle.compareTo(call.multipliedBy(2)) < 0) {
            throw new IllegalStateException(
                    "transfer.settle " + settle + " must be at least two calls of " + call);
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** How long a worker may hold a row without a sign of life. */
    public Duration lease() {
        return lease;
    }

    /** How long nobody touches a voucher whose outcome nobody saw. */
    public Duration settle() {
        return settle;
    }

    /** The pause after the first temporary fault. */
    public Duration firstBackoff() {
        return firstBackoff;
    }

    /** The longest pause between two tries. */
    public Duration longestBackoff() {
        return longestBackoff;
    }

    /** How long a document is tried before a person is asked. */
    public Duration patience() {
        return patience;
    }

    /**
     * How long a document may wait before somebody may have entered it in sevdesk by hand, so that
     * it is looked up before it is sent.
     */
    public Duration lookAfter() {
        return lookAfter;
    }

    /** How often the sweeper looks for work that nobody was woken for. */
    public Duration sweep() {
        return sweep;
    }

    /**
     * How long a worker who was called to a lane begins one document after the other before it is
     * the next school's turn. New documents have a call of their own each.
     */
    public Duration turn(Lane lane) {
        return lane == Lane.BULK ? bulkTurn : Duration.ZERO;
    }
}
