package de.hundeschule123.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The clock by which the application dates its documents: that of the dog schools, Berlin's. */
@ApplicationScoped
class ApplicationClock {

    @Produces
    Clock clock() {
        return Clock.system(GermanTime.ZONE);
    }
}
