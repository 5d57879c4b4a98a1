package de.hundeschule123.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Delivers mails that are due: claims them, hands each over, and writes down what became of it. No
 * transaction stays open while the mail server is spoken to.
 */
@ApplicationScoped
class MailDelivery {

    private static final Logger LOG = Logger.getLogger(MailDelivery.class.getName());
    private static final int MOST_AT_ONCE = 10;

    /** The last holds until the end: what waits goes soon after the mail server is back. */
    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(30));

    private MailRepository mails;
    private Iterable<MailedLink> links;

    /** For the container's proxies. */
    MailDelivery() {}

    @Inject
    MailDelivery(MailRepository mails, @Any Instance<MailedLink> links) {
        this(mails, (Iterable<MailedLink>) links);
    }

    MailDelivery(MailRepository mails, Iterable<MailedLink> links) {
        this.mails = mails;
        this.links = links;
    }

    void deliver(MailCarrier carrier, String holder) {
        for (MailRepository.Claimed mail : mails.claim(holder, MOST_AT_ONCE)) {
            deliver(mail, carrier);
        }
        mails.forgetOld();
    }

    private void deliver(MailRepository.Claimed mail, MailCarrier carrier) {
        Optional<String> link = mail.link().flatMap(this::link);
        Optional<String> leave = mail.leave().flatMap(this::link);
        if (mail.link().isPresent() && link.isEmpty()
                || mail.leave().isPresent() && leave.isEmpty()) {
            mails.end(mail, MailRepository.State.DROPPED, null);
            return;
        }
        try {
            carrier.send(mail, new Letter.Links(link, leave));
            mails.end(mail, MailRepository.State.SENT, null);
        } catch (MessagingException failed) {
            failed(mail, SendFailure.of(failed));
        }
    }

    private Optional<String> link(Mail.Link wanted) {
        for (MailedLink maker : links) {
            if (maker.makes(wanted.kind())) {
                return maker.make(wanted.kind(), wanted.of());
            }
        }
        throw new IllegalStateException("nobody makes links of the kind " + wanted.kind());
    }

    /** Addresses stand in no log: the number leads to the row. */
    private void failed(MailRepository.Claimed mail, SendFailure failure) {
        switch (failure) {
            case ADDRESS_REFUSED -> {
                LOG.log(
                        Level.WARNING,
                        "Mail {0} is given up: its address was refused",
                        Long.toString(mail.id()));
                mails.end(mail, MailRepository.State.GIVEN_UP, failure.name());
            }
            case NOT_LET_IN, NOT_TAKEN, NOT_REACHED -> {
                Duration pause = PAUSES.get(Math.min(mail.attempts(), PAUSES.size()) - 1);
                LOG.log(
                        Level.WARNING,
                        "Mail {0} could not be sent ({1}), next attempt in {2}",
                        new Object[] {Long.toString(mail.id()), failure, pause});
                mails.postpone(mail, pause, failure.name());
            }
        }
    }
}
