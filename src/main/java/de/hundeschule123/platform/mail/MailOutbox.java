package de.hundeschule123.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The outbox of mails: what is put in is sent if, and only if, the caller's transaction commits.
 * Without {@code SMTP_URL} it is closed, and whoever has something to tell shows it on the page.
 */
@ApplicationScoped
public class MailOutbox {

    @Inject private MailRepository mails;

    @Inject
    @ConfigProperty(name = "SMTP_URL")
    private java.util.Optional<String> server;

    /** Whether mails are sent at all. */
    public boolean isOpen() {
        return server.isPresent();
    }

    /** Puts a mail in; nothing happens where mails are not sent. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Mail mail) {
        if (isOpen()) {
            mails.add(mail);
        }
    }
}
