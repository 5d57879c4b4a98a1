package de.hundeschule123.platform.mail;

import de.hundeschule123.platform.instance.ServerInstance;
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

/** Sends the mails that are due, a few at a time, as long as the server lives. */
@ApplicationScoped
class MailRounds {

    private static final Logger LOG = Logger.getLogger(MailRounds.class.getName());

    @Resource private ManagedScheduledExecutorService timer;

    @Inject private MailRepository mails;
    @Inject private MailDelivery delivery;
    @Inject private ServerInstance server;
    @Inject private Clock clock;

    @Inject
    @ConfigProperty(name = "mail.sweep", defaultValue = "PT2S")
    private Duration pause;

    private ScheduledFuture<?> rounds;
    private boolean failing;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        SmtpSettings.configured()
                .map(settings -> new MailCarrier(settings, clock))
                .ifPresentOrElse(
                        this::begin,
                        () -> LOG.info("SMTP_URL is not set: no mails are sent, links are shown"));
    }

    private void begin(MailCarrier carrier) {
        rounds =
                timer.scheduleWithFixedDelay(
                        () -> goRound(carrier),
                        pause.toMillis(),
                        pause.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void end() {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }

    /** One round; a fault in it (database away) must not end the rounds, and is told once. */
    void goRound(MailCarrier carrier) {
        try {
            delivery.deliver(carrier, server.name());
            int givenUp = mails.giveUpOverdue();
            if (givenUp > 0) {
                LOG.log(Level.WARNING, "{0} mails were given up: their time was over", givenUp);
            }
            failing = false;
        } catch (RuntimeException fault) {
            Level level = failing ? Level.FINE : Level.WARNING;
            LOG.log(level, "The rounds of the mails fail until further notice", fault);
            failing = true;
        }
    }
}
