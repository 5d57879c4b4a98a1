package de.hundeschule123.platform.mail;

import de.hundeschule123.platform.metrics.Measured;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Shows how many mails wait, wait too long, and were given up. */
@ApplicationScoped
class MailGauges {

    @Inject private MetricRegistry registry;
    @Inject private MailRepository mails;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        Measured<MailRepository.Figures> measured = new Measured<>("The mails", mails::figures);
        measured.show(registry, metadata(), MailRepository.Figures::waiting, tag("waiting"));
        measured.show(registry, metadata(), MailRepository.Figures::late, tag("late"));
        measured.show(registry, metadata(), MailRepository.Figures::givenUp, tag("given_up"));
    }

    private static Metadata metadata() {
        return Metadata.builder()
                .withName("hundeschule_mails")
                .withDescription("Mails that wait, wait longer than ten minutes, were given up")
                .build();
    }

    private static Tag tag(String state) {
        return new Tag("state", state);
    }
}
