package de.hundeschule123.platform.startup;

import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * Leads persistence through the start gate: the container lets it log in to the database before it
 * validates the beans, and a database that must not be used would fail the deployment without
 * ending the process.
 */
public class GateBeforeLogin extends SessionEventAdapter {

    @Override
    public void preLogin(SessionEvent event) {
        StartGate.pass();
    }
}
