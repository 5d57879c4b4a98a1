package de.hundeschule123.school.notification;

import de.hundeschule123.platform.mail.MailOutbox;
import de.hundeschule123.platform.time.GermanTime;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Has people told what is due, as long as the server lives and mails are sent at all. */
@ApplicationScoped
class NoticeRounds {

    private static final Logger LOG = Logger.getLogger(NoticeRounds.class.getName());

    @Resource private ManagedScheduledExecutorService timer;

    @Inject private NoticeRepository notices;
    @Inject private NoticeDelivery delivery;
    @Inject private MailOutbox outbox;
    @Inject private Clock clock;

    @Inject
    @ConfigProperty(name = "notice.sweep", defaultValue = "PT30S")
    private Duration pause;

    private ScheduledFuture<?> rounds;
    private boolean failing;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        if (outbox.isOpen()) {
            long millis = pause.toMillis();
            rounds =
                    timer.scheduleWithFixedDelay(
                            this::goRound, millis, millis, TimeUnit.MILLISECONDS);
        }
    }

    @PreDestroy
    void end() {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }

    /** One round; a fault in it (database away) must not end the rounds, and is told once. */
    private void goRound() {
        try {
            DigestHours hours = DigestHours.before(clock.instant(), GermanTime.ZONE);
            notices.recipients(hours).forEach(person -> tell(person, hours));
            failing = false;
        } catch (RuntimeException fault) {
            Level level = failing ? Level.FINE : Level.WARNING;
            LOG.log(level, "The rounds of the notices fail until further notice", fault);
            failing = true;
        }
    }

    /** What cannot be told to one must not keep the others from being told. */
    private void tell(long person, DigestHours hours) {
        try {
            delivery.deliver(person, hours);
        } catch (RuntimeException fault) {
            LOG.log(
                    Level.WARNING,
                    fault,
                    () -> "User " + person + " could not be told, it is tried again");
        }
    }
}
