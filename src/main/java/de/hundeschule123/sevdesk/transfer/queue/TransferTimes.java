package de.hundeschule123.sevdesk.transfer.queue;

import de.hundeschule123.sevdesk.api.CallTimes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Holds the times of the queue: lease and settle time, pauses, patience, turns. */
@ApplicationScoped
public class TransferTimes {

    private static final Logger LOG = Logger.getLogger(TransferTimes.class.getName());

    @Inject private CallTimes calls;

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
        if (bulkTurn.compareTo(lease().dividedBy(3)) > 0) {
            throw new IllegalStateException(
                    "transfer.turn.bulk %s must be at most a third of transfer.lease %s, for a"
                                    .formatted(bulkTurn, lease())
                            + " permit is renewed with each turn");
        }
    }

    /** Made with the start, so that times which are not safe end it. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        LOG.log(Level.CONFIG, "A turn of old documents lasts {0}", bulkTurn);
    }

    /** How long a worker may hold a row without a sign of life. */
    public Duration lease() {
        return calls.lease();
    }

    /** How long nobody touches a voucher whose outcome nobody saw. */
    public Duration settle() {
        return calls.settle();
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
