package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.sevdesk.transfer.queue.Claim;
import de.hundeschule123.sevdesk.transfer.queue.Permit;
import de.hundeschule123.sevdesk.transfer.queue.PermitRepository;
import de.hundeschule123.sevdesk.transfer.queue.TransferRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The shift of this server's workers. At its end nobody begins anything new; what runs may finish
 * for a while, and the rest is handed back at once instead of waiting for its lease to run out.
 */
@ApplicationScoped
public class WorkerLifecycle {

    private static final Logger LOG = Logger.getLogger(WorkerLifecycle.class.getName());
    private static final long LOOK_AGAIN_NANOS = 20_000_000L;

    @Inject private TransferRepository transfers;
    @Inject private PermitRepository permits;

    private Clock clock;
    private Duration patience;

    private final Map<Claim, Permit> running = new ConcurrentHashMap<>();
    private final AtomicInteger present = new AtomicInteger();
    private volatile boolean open;
    private volatile boolean over;

    /** For the container's proxies. */
    WorkerLifecycle() {}

    @Inject
    WorkerLifecycle(
            Clock clock,
            @ConfigProperty(name = "transfer.shutdown.wait", defaultValue = "PT10S")
                    Duration patience) {
        this.clock = clock;
        this.patience = patience;
    }

    /** Lets workers come. */
    void open() {
        open = true;
    }

    /**
     * A worker comes, unless the shift has not begun or is over. Whoever has come is waited for,
     * also before it has claimed anything: otherwise its claim would be left to its lease.
     *
     * @return whether it may work; then it must {@link #leave}
     */
    public boolean come() {
        present.incrementAndGet();
        boolean may = goesOn();
        if (!may) {
            leave();
        }
        return may;
    }

    /** Whether workers may begin something. */
    public boolean goesOn() {
        return open && !over;
    }

    /** A worker goes. */
    public void leave() {
        present.decrementAndGet();
    }

    void begin(Claim claim, Permit permit) {
        running.put(claim, permit);
    }

    void done(Claim claim) {
        running.remove(claim);
    }

    void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object stop) {
        over = true;
        Instant latest = clock.instant().plus(patience);
        while (present.get() > 0 && clock.instant().isBefore(latest)) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        running.forEach(this::handBack);
    }

    private void handBack(Claim claim, Permit permit) {
        try {
            transfers.handBack(claim);
            permits.release(permit);
            LOG.log(Level.INFO, "Transfer {0} is handed back", claim.transfer());
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "A transfer keeps its lease", fault);
        }
    }
}
