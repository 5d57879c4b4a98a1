package de.hundeschule123.sevdesk.connection.check;

import de.hundeschule123.sevdesk.connection.ConnectionReport;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.Tester;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Lets a school come to rest before it changes its account: nothing new begins, and what is under
 * way comes to its end, so that its outcome is written down for the account that it was sent to.
 * What takes too long is cut off there.
 */
@ApplicationScoped
class AccountChangeover {

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    @Inject private Connections connections;
    @Inject private ConnectionCheck test;
    @Inject private Clock clock;

    /** Changes the account while the school rests; it goes on afterwards, changed or not. */
    ConnectionReport during(Supplier<ConnectionReport> change) {
        boolean wasOpen = connections.current().isOpen();
        connections.pauseForChange();
        try {
            awaitRest();
            return change.get();
        } finally {
            if (wasOpen && !connections.current().isOpen()) {
                test.run(Tester.SELF);
            }
        }
    }

    private void awaitRest() {
        Instant latest = clock.instant().plus(PATIENCE);
        while (connections.isUnderWay() && clock.instant().isBefore(latest)) {
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
