package de.hundeschule123.sevdesk.transfer.outbox;

import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.transfer.queue.Lane;
import de.hundeschule123.sevdesk.transfer.queue.RateLimitRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;

/**
 * Paces calls that no document needs, such as those for lists, like old documents: they count
 * against the bulk lane of their school and never against new documents.
 */
@ApplicationScoped
@Transactional
public class BulkPace {

    @Inject private RateLimitRepository rates;

    /** How long the next call must wait: our own pace, sevdesk's wish, an outage. */
    public Duration pause(SchoolId school) {
        return rates.pause(school, Lane.BULK);
    }

    /** Counts a call against the pace. */
    public void charge(SchoolId school) {
        rates.charge(school, Lane.BULK, 1);
    }

    /** sevdesk found us too fast. */
    public void slowDown(SchoolId school) {
        rates.slowDown(school);
    }
}
