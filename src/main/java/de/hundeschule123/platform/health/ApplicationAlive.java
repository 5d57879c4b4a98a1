package de.hundeschule123.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Gives the sign of life of the application itself; Payara Micro answers with no checks at all when
 * it is up without us.
 */
@Liveness
@ApplicationScoped
public class ApplicationAlive implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.up("application");
    }
}
