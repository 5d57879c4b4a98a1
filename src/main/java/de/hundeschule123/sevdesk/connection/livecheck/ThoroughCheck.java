package de.hundeschule123.sevdesk.connection.livecheck;

import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.platform.time.GermanTime;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.school.trail.Trail;
import de.hundeschule123.sevdesk.api.account.AccountApi;
import de.hundeschule123.sevdesk.api.account.GuidanceApi;
import de.hundeschule123.sevdesk.api.client.GuardedCalls;
import de.hundeschule123.sevdesk.api.contact.ContactApi;
import de.hundeschule123.sevdesk.api.voucher.VoucherApi;
import de.hundeschule123.sevdesk.connection.ConnectionAct;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.StoredToken;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Checks a school's account thoroughly ("Ausführlich prüfen") in the background, one check at a
 * time for each school. Its result is for the moment: it stays in the memory of this server until
 * the next check or the next start.
 */
@ApplicationScoped
class ThoroughCheck {

    private static final Logger LOG = Logger.getLogger(ThoroughCheck.class.getName());

    /** As slowly as a school's documents begin. */
    private static final Duration BETWEEN_CALLS = Duration.ofMillis(250);

    @Inject private Connections connections;
    @Inject private CurrentSchool school;
    @Inject private GuardedCalls calls;
    @Inject @RestClient private AccountApi accountApi;
    @Inject @RestClient private GuidanceApi guidanceApi;
    @Inject @RestClient private ContactApi contactApi;
    @Inject @RestClient private VoucherApi voucherApi;
    @Inject private Clock clock;
    @Inject private Trail trail;
    @Resource private ManagedExecutorService threads;

    private final Map<SchoolId, CheckRun> runs = new ConcurrentHashMap<>();

    /**
     * Begins a check of the current school's account. Owner only.
     *
     * @throws WrongState when there is no token, or when one is under way
     */
    void begin() {
        school.mustBeOwner();
        StoredToken stored =
                connections
                        .storedToken()
                        .orElseThrow(() -> new WrongState("connection.token.missing"));
        AccountReading reading =
                new AccountReading(
                        stored.token(),
                        new AccountReading.Clients(
                                calls, accountApi, guidanceApi, contactApi, voucherApi),
                        Pace.of(BETWEEN_CALLS),
                        LocalDate.ofInstant(clock.instant(), GermanTime.ZONE),
                        connections.revenueAccounts(school.id()));
        CheckRun begun = CheckRun.begun(clock.instant());
        CheckRun now =
                runs.compute(
                        school.id(),
                        (id, last) -> last == null || !last.isUnderWay() ? begun : last);
        if (now != begun) {
            throw new WrongState("livecheck.alreadyRunning");
        }
        trail.recordApart(ConnectionAct.CONNECTION_CHECKED, null, null);
        submit(school.id(), reading);
    }

    private void submit(SchoolId id, AccountReading reading) {
        try {
            threads.execute(() -> run(id, reading));
        } catch (RejectedExecutionException full) {
            runs.remove(id);
            throw new WrongState("livecheck.notNow");
        }
    }

    private void run(SchoolId id, AccountReading reading) {
        try {
            end(id, reading.read());
        } catch (InterruptedException stopping) {
            end(id, List.of(Finding.of(Insight.BROKEN_OFF)));
            Thread.currentThread().interrupt();
        } catch (RuntimeException fault) {
            end(id, List.of(Finding.of(Insight.BROKEN_OFF)));
            LOG.log(Level.WARNING, "The thorough check of " + id + " broke off", fault);
        }
    }

    private void end(SchoolId id, List<Finding> findings) {
        Instant ended = clock.instant();
        runs.computeIfPresent(id, (same, run) -> run.ended(ended, findings));
    }

    /** The check of the current school that is under way, or the last one. */
    Optional<CheckRun> latest() {
        return Optional.ofNullable(runs.get(school.id()));
    }
}
