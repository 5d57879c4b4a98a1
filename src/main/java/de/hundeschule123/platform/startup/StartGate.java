package de.hundeschule123.platform.startup;

import de.hundeschule123.platform.database.DatabaseAddress;
import de.hundeschule123.platform.database.DatabaseAway;
import de.hundeschule123.platform.database.DemandsOfFeatures;
import de.hundeschule123.platform.database.DurableCommits;
import de.hundeschule123.platform.database.Migrations;
import de.hundeschule123.platform.database.UnusableDatabase;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Extension;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ServiceLoader;

/**
 * The gate through which every start goes before the first bean, timer, message or request: safe
 * settings and a migrated database.
 *
 * <p>The container validates a deployment before it creates beans and before it lets messages in,
 * so nobody needs to wait for the gate. Behind a closed one Payara Micro would stay up as an empty
 * server; the process ends instead, so that whoever supervises it sees the failure and starts it
 * again.
 */
public class StartGate implements Extension {

    /** The exit code of a refused start (EX_CONFIG of sysexits.h). */
    private static final int REFUSED = 78;

    /** The exit code of a start that may succeed later (EX_TEMPFAIL). */
    private static final int LATER = 75;

    private static final Logger LOG = System.getLogger(StartGate.class.getName());

    private static boolean passed;

    void open(@Observes @Priority(0) AfterDeploymentValidation deployment) {
        pass();
    }

    /** Lets the start go on, or ends the process; whoever comes first opens the gate for all. */
    static synchronized void pass() {
        if (passed) {
            return;
        }
        try {
            SinglePosts.demand();
            ServiceLoader.load(StartCondition.class, StartGate.class.getClassLoader())
                    .forEach(StartCondition::demand);
            DatabaseAddress database = DatabaseAddress.configured();
            new DurableCommits(database).demand();
            new Migrations(database).run();
            new DemandsOfFeatures(database).demand();
            passed = true;
        } catch (DatabaseAway away) {
            LOG.log(Level.ERROR, "START FAILED: " + away.getMessage());
            Runtime.getRuntime().halt(LATER);
        } catch (StartRefused | UnusableDatabase refused) {
            LOG.log(Level.ERROR, "START REFUSED: " + refused.getMessage());
            Runtime.getRuntime().halt(REFUSED);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "START REFUSED: " + e.getMessage(), e);
            Runtime.getRuntime().halt(REFUSED);
        }
    }
}
