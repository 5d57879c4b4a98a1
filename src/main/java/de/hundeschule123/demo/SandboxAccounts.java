package de.hundeschule123.demo;

import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.api.SevdeskAddress;
import de.hundeschule123.sevdesk.connection.Activation;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.check.ConnectionCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * The demonstration schools' accounts in the sandbox: all but one connected from the start, so that
 * the first invoice goes over. The real sevdesk never sees their tokens.
 */
@ApplicationScoped
class SandboxAccounts {

    @Inject private SevdeskAddress address;
    @Inject private CurrentSchool current;
    @Inject private Connections connections;
    @Inject private ConnectionCheck test;

    /** Connects the schools; a sandbox that does not answer yet leaves them waiting for a test. */
    void connect(Map<DemoSchool, SchoolId> schools) {
        if (address.isSandbox()) {
            schools.forEach((school, id) -> current.workingFor(id, () -> connect(school)));
        }
    }

    private void connect(DemoSchool school) {
        if (school.sandboxToken().isPresent()) {
            connections.configure(school.sandboxToken(), Activation.ACTIVE);
            test.run();
        }
    }
}
