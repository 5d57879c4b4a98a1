package de.hundeschule123.sevdesk.connection.check;

import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.sevdesk.api.account.AccountClient;
import de.hundeschule123.sevdesk.connection.ConnectionReport;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.StoredToken;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * Tests the connection ("Verbindung testen"): four questions to sevdesk, one answer that a
 * dog-school owner understands, in less than five seconds.
 */
@ApplicationScoped
public class ConnectionCheck {

    /** Leaves half a second for the page itself. */
    private static final Duration LIMIT = Duration.ofMillis(4500);

    @Inject private Connections connections;
    @Inject private CurrentSchool school;
    @Inject private AccountClient.Factory accounts;
    @Inject private Clock clock;
    @Resource private ManagedExecutorService threads;

    /**
     * Tests the current school's connection and writes down what it found; a success lets a held
     * school go on. Owner only.
     *
     * @throws WrongState when there is no token to test
     */
    public ConnectionReport run() {
        school.mustBeOwner();
        StoredToken stored =
                connections
                        .storedToken()
                        .orElseThrow(() -> new WrongState("connection.token.missing"));
        InspectionResult found =
                new AccountInspection(
                                accounts.of(stored.token()),
                                new ParallelQueries(threads, clock, LIMIT))
                        .of(connections.revenueAccounts(school.id()));
        return connections.tested(stored, found.report(), found.offer());
    }
}
