package de.hundeschule123.sevdesk.transfer.outbox;

import de.hundeschule123.school.SchoolId;
import de.hundeschule123.school.retention.Expiring;
import de.hundeschule123.school.retention.Kept;
import de.hundeschule123.sevdesk.transfer.queue.CallLogRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Removes sevdesk's own words from old entries of the log; steps and outcomes stay. */
@ApplicationScoped
class ExpiringCallWords implements Expiring {

    @Inject private CallLogRepository log;

    @Override
    public Kept kept() {
        return Kept.TRANSFER_WORDS;
    }

    @Override
    public int removeSome(SchoolId school, Instant before, int most) {
        return log.forgetWords(school, before, most);
    }
}
