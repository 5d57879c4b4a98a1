package de.hundeschule123.school.trail;

import de.hundeschule123.school.SchoolId;
import de.hundeschule123.school.retention.Expiring;
import de.hundeschule123.school.retention.Kept;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Removes entries about signing in that are old enough; all others stay. */
@ApplicationScoped
class ExpiringAccess implements Expiring {

    @Inject private TrailRepository entries;

    @Override
    public Kept kept() {
        return Kept.ACCESS;
    }

    @Override
    public int removeSome(SchoolId school, Instant before, int most) {
        return entries.removeAccess(school, before, most);
    }
}
