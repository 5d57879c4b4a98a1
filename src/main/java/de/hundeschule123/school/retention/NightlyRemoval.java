package de.hundeschule123.school.retention;

import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.platform.time.GermanTime;
import de.hundeschule123.school.SchoolAct;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.school.trail.Actor;
import de.hundeschule123.school.trail.Trail;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Removes at night what the schools keep no longer, in pieces so small that nobody waits for one,
 * and writes down how much it was. A night that was missed is made up for in the next one; two
 * servers that do it at once remove nothing twice.
 */
@ApplicationScoped
class NightlyRemoval {

    static final int PIECE = 500;

    /** What is left after so many pieces of a kind goes in the next night. */
    static final int MOST_PIECES = 200;

    private static final Logger LOG = Logger.getLogger(NightlyRemoval.class.getName());
    private static final LocalTime AT = LocalTime.of(3, 40);

    @Inject private RetentionRepository table;
    @Inject private Instance<Expiring> rooms;
    @Inject private Trail trail;
    @Inject private Clock clock;
    @Resource private ManagedScheduledExecutorService timer;

    private ScheduledFuture<?> nights;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        nights =
                timer.scheduleAtFixedRate(
                        this::remove,
                        untilNight().toSeconds(),
                        Duration.ofDays(1).toSeconds(),
                        TimeUnit.SECONDS);
    }

    private Duration untilNight() {
        ZonedDateTime now = clock.instant().atZone(GermanTime.ZONE);
        ZonedDateTime night = now.with(AT);
        return Duration.between(now, night.isAfter(now) ? night : night.plusDays(1));
    }

    @PreDestroy
    void end() {
        if (nights != null) {
            nights.cancel(false);
        }
    }

    /** Removes what is old enough in all schools; a fault in one must not keep the others. */
    void remove() {
        try {
            table.schools().forEach(this::removeOf);
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "Nothing was removed this night; the next one makes up", fault);
        }
    }

    private void removeOf(SchoolId school) {
        Retention times = table.of(school);
        for (Expiring room : rooms) {
            try {
                remove(school, room, times.of(room.kept()));
            } catch (RuntimeException fault) {
                LOG.log(
                        Level.WARNING,
                        "What school " + school.value() + " keeps no longer stays a night",
                        fault);
            }
        }
    }

    private void remove(SchoolId school, Expiring room, int days) {
        Instant before = clock.instant().minus(Duration.ofDays(days));
        long removed = 0;
        for (int piece = 0; piece < MOST_PIECES; piece++) {
            int some = room.removeSome(school, before, PIECE);
            removed += some;
            if (some < PIECE) {
                break;
            }
        }
        if (removed > 0) {
            trail.recordApart(
                    school,
                    Actor.server(),
                    SchoolAct.OLD_REMOVED,
                    Texts.german("retention." + room.kept()),
                    Texts.german("trail.detail.removed", removed, days));
        }
    }
}
