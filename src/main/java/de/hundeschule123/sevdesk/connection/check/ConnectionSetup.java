package de.hundeschule123.sevdesk.connection.check;

import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.connection.Activation;
import de.hundeschule123.sevdesk.connection.CheckResult;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.SevdeskConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Sets a connection up for its owner: what becomes active is tested at once. */
@ApplicationScoped
public class ConnectionSetup {

    @Inject private Connections connections;
    @Inject private ConnectionCheck test;

    /**
     * Takes over token and activation, and tests when the extension is active with something new.
     *
     * @return whether a test has run
     */
    public boolean save(Optional<ApiToken> token, Activation activation) {
        connections.configure(token, activation);
        return testWhatIsNew();
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

    /** Goes on with the new token's account, and sees at once that it works. */
    public void useNewAccount() {
        connections.useNewAccount();
        test.run();
    }
}
