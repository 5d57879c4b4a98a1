package de.hundeschule123.sevdesk.reconciliation.batch;

import de.hundeschule123.sevdesk.api.ApiToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps where a comparison has got to in sevdesk's lists while it waits; another server reads from
 * the beginning.
 */
@ApplicationScoped
class WaitingReadings {

    private final Map<Long, Reading> readings = new ConcurrentHashMap<>();

    void keep(long job, Reading reading) {
        readings.put(job, reading);
    }

    /** Hands a reading back, unless the school has another account by now. */
    Optional<Reading> take(long job, ApiToken account) {
        return Optional.ofNullable(readings.remove(job)).filter(reading -> reading.isOf(account));
    }
}
