package de.hundeschule123.sevdesk.connection;

import de.hundeschule123.school.SchoolId;
import de.hundeschule123.school.retention.Expiring;
import de.hundeschule123.school.retention.Kept;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Removes sevdesk's own words from old checks of a connection; what was found stays. */
@ApplicationScoped
class ExpiringConnectionWords implements Expiring {

    @Inject private ConnectionLogRepository log;

    @Override
    public Kept kept() {
        return Kept.TRANSFER_WORDS;
    }

    @Override
    public int removeSome(SchoolId school, Instant before, int most) {
        return log.forgetWords(school, before, most);
    }
}
