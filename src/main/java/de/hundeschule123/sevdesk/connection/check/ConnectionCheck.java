package de.hundeschule123.sevdesk.connection.check;

import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.api.account.AccountClient;
import de.hundeschule123.sevdesk.connection.AccountAnswer;
import de.hundeschule123.sevdesk.connection.ConnectionReport;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.StoredToken;
import de.hundeschule123.sevdesk.connection.Tester;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * Tests the connection ("Verbindung testen"): four questions to sevdesk and one verdict that a
 * dog-school owner understands, in less than five seconds; then the list of booking accounts.
 */
@ApplicationScoped
public class ConnectionCheck {

    /** Leaves half a second for the page itself. */
    private static final Duration LIMIT = Duration.ofMillis(4500);

    /** The list of booking accounts is long, and the verdict does not wait for it. */
    private static final Duration LIST_LIMIT = Duration.ofSeconds(20);

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
        return run(Tester.PERSON);
    }

    ConnectionReport run(Tester by) {
        return run(by, AccountAnswer.ASK);
    }

    ConnectionReport run(Tester by, AccountAnswer answer) {
        school.mustBeOwner();
        StoredToken stored =
                connections
                        .storedToken()
                        .orElseThrow(() -> new WrongState("connection.token.missing"));
        InspectionResult found = inspect(stored.token(), attempts(by));
        return connections.tested(stored, found.report(), found.offer(), by, answer);
    }

    /** A connection that is tried again by itself has been refused before. */
    private static ParallelQueries.Attempts attempts(Tester by) {
        return switch (by) {
            case PERSON -> ParallelQueries.Attempts.TWO;
            case SELF, TRANSFER -> ParallelQueries.Attempts.ONE;
        };
    }

    /** What a token opens; nothing is written down. */
    InspectionResult inspect(ApiToken token) {
        return inspect(token, ParallelQueries.Attempts.TWO);
    }

    private InspectionResult inspect(ApiToken token, ParallelQueries.Attempts attempts) {
        return new AccountInspection(
                        accounts.of(token),
                        new ParallelQueries(threads, clock, LIMIT, attempts),
                        () -> new ParallelQueries(threads, clock, LIST_LIMIT, attempts))
                .of();
    }
}
