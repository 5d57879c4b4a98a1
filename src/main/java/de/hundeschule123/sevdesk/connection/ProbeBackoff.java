package de.hundeschule123.sevdesk.connection;

import de.hundeschule123.school.SchoolId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Spaces the tries of a held connection: longer each time, for sevdesk may lock a token that keeps
 * failing, and spread, so that schools that were held together do not come back together.
 */
@ApplicationScoped
class ProbeBackoff {

    /** No verdict is known yet: sevdesk was away when the token was saved. */
    private static final List<Duration> UNTESTED =
            List.of(
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(5));

    private static final double SPREAD = 0.2;
    private static final int STEPS = 1000;

    @Inject
    @ConfigProperty(name = "connection.probe.pauses", defaultValue = "PT1M,PT5M,PT15M,PT30M,PT1H")
    private List<Duration> refused;

    /** The pause after so many tries. */
    Duration after(int tries, HoldReason because, SchoolId school) {
        List<Duration> pauses = because == HoldReason.NOT_TESTED ? UNTESTED : refused;
        Duration pause = pauses.get(Math.min(tries, pauses.size() - 1));
        return pause.plusMillis((long) (pause.toMillis() * SPREAD * share(tries, school)));
    }

    /** The same on every server, so that all know when the next try is. */
    private static double share(int tries, SchoolId school) {
        long mixed = (school.value() * 31 + tries) * 0x9E3779B97F4A7C15L;
        return (double) Math.floorMod(mixed >>> 16, STEPS) / STEPS;
    }
}
