package de.hundeschule123.school.people;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sends a link to whoever says to have forgotten the password, if anybody signs in with that
 * address. The answer is the same and comes at once, whoever has the address: it is looked up after
 * the answer.
 */
@ApplicationScoped
public class ForgottenPasswords {

    private static final Logger LOG = Logger.getLogger(ForgottenPasswords.class.getName());
    private static final int MOST_WAITING = 100;

    @Resource private ManagedExecutorService later;

    @Inject private ResetStep step;
    @Inject private PersonMails mails;
    @Inject private ResetLimit limit;

    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    /** Whether anybody can be sent a link. */
    public boolean canBeSent() {
        return mails.areSent();
    }

    /**
     * Takes a request; what becomes of it nobody is told.
     *
     * @param from where it comes from
     */
    public void ask(String email, String from) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        if (canBeSent() && limit.allows(address, from) && waiting.tryAcquire()) {
            later.submit(() -> send(address));
        }
    }

    private void send(String address) {
        try {
            step.send(address);
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "A link for a forgotten password could not be prepared", fault);
        } finally {
            waiting.release();
        }
    }
}
