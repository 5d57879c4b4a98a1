package de.hundeschule123.sevdesk.connection.check;

import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.connection.AccountAnswer;
import de.hundeschule123.sevdesk.connection.Activation;
import de.hundeschule123.sevdesk.connection.CandidateToken;
import de.hundeschule123.sevdesk.connection.CheckResult;
import de.hundeschule123.sevdesk.connection.ConfigurationChange;
import de.hundeschule123.sevdesk.connection.ConnectionReport;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.SevdeskConnection;
import de.hundeschule123.sevdesk.connection.Tester;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Sets a connection up for its owner: what becomes active is tested at once, and a new token is
 * tested before it replaces one that works.
 */
@ApplicationScoped
public class ConnectionSetup {

    @Inject private Connections connections;
    @Inject private ConnectionCheck test;
    @Inject private AccountChangeover change;

    /**
     * Takes over token and activation, and tests when the extension is active with something new. A
     * token beside one that works waits as candidate until a test has seen it working.
     *
     * @return whether a test has run
     */
    public boolean save(Optional<ApiToken> token, Activation activation) {
        boolean beside = token.isPresent() && connections.current().isTokenProven();
        connections.configure(beside ? Optional.empty() : token, activation);
        if (beside) {
            return keepBeside(token.get(), activation);
        }
        return testWhatIsNew();
    }

    private boolean keepBeside(ApiToken token, Activation activation) {
        if (connections.isInUse(token)) {
            connections.dropCandidate();
            return testWhatIsNew();
        }
        connections.keepCandidate(token);
        if (activation == Activation.ACTIVE) {
            connections.waitingCandidate().ifPresent(waiting -> tryOut(waiting, AccountAnswer.ASK));
        }
        return activation == Activation.ACTIVE;
    }

    private ConnectionReport tryOut(CandidateToken candidate, AccountAnswer answer) {
        return exchange(candidate, Optional.empty(), answer);
    }

    private ConnectionReport exchange(
            CandidateToken candidate, Optional<ConfigurationChange> said, AccountAnswer answer) {
        InspectionResult found = test.inspect(candidate.token());
        return switch (answer) {
            case ASK -> exchange(candidate, found, said, answer);
            case CHANGE -> change.during(() -> exchange(candidate, found, said, answer));
        };
    }

    private ConnectionReport exchange(
            CandidateToken candidate,
            InspectionResult found,
            Optional<ConfigurationChange> said,
            AccountAnswer answer) {
        return connections.exchange(candidate, found.report(), found.offer(), said, answer);
    }

    /**
     * Tries a new token beside the one in use, and takes over all that the owner has said once it
     * works; else nothing is changed.
     *
     * @return what the new token opens
     */
    public ConnectionReport exchange(
            ApiToken token, ConfigurationChange said, AccountAnswer answer) {
        return exchange(connections.candidate(token), Optional.of(said), answer);
    }

    /**
     * Connects a school with the account of a token as soon as that has been seen working, and
     * switches the extension on; else nothing is changed. What the owner has set stays.
     *
     * @return what the token opens
     */
    public ConnectionReport connect(ApiToken token) {
        ConfigurationChange said =
                new ConfigurationChange(
                        connections.current().settings(),
                        List.of(),
                        Optional.of(token),
                        Activation.ACTIVE);
        return exchange(token, said, AccountAnswer.ASK);
    }

    /** Tests what the owner wants tested: a new token that waits for it, else the one in use. */
    public TrialResult test() {
        return connections
                .waitingCandidate()
                .map(this::tried)
                .orElseGet(() -> TrialResult.ofTokenInUse(test.run()));
    }

    /** One that was refused need not be tried again; what may pass and what is asked stays. */
    private TrialResult tried(CandidateToken candidate) {
        ConnectionReport report = tryOut(candidate, AccountAnswer.ASK);
        if (report.result().isAgainstToken()) {
            connections.dropCandidate();
        }
        return TrialResult.ofCandidate(report);
    }

    /**
     * Tests when the extension is active with something new, after a change of its configuration.
     *
     * @return whether a test has run
     */
    public boolean testWhatIsNew() {
        SevdeskConnection now = connections.current();
        boolean untested = now.isActive() && now.getTestResult() == CheckResult.NOT_TESTED;
        boolean waiting = now.isActive() && !now.isOpen();
        if (untested || waiting) {
            test.run();
        }
        return untested || waiting;
    }

    /** Goes on with the accounts that the rule proposes, and sees at once that they work. */
    public void confirmAccounts() {
        connections.confirmAccounts();
        test.run();
    }

    /** Goes on with the account of a new token where the owner is to be asked about one. */
    public void useNewAccountIfAsked() {
        Optional<CandidateToken> candidate = connections.waitingCandidate();
        if (candidate.isPresent()) {
            tryOut(candidate.get(), AccountAnswer.CHANGE);
        } else if (connections.current().isOtherAccount()) {
            useNewAccount();
        }
    }

    /** Goes on with the account of the token in use, and sees at once that it works. */
    public void useNewAccount() {
        change.during(() -> test.run(Tester.PERSON, AccountAnswer.CHANGE));
    }
}
