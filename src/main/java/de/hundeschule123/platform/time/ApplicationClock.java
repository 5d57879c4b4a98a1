package de.hundeschule123.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** The clock by which the application dates its documents: that of the dog schools, Berlin's. */
@ApplicationScoped
class ApplicationClock {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Produces
    Clock clock() {
        return Clock.system(BERLIN);
    }
}
