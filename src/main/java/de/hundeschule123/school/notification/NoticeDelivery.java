package de.hundeschule123.school.notification;

import de.hundeschule123.platform.mail.MailOutbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Puts what a person is to be told into the outbox of mails, and notes in the same transaction that
 * it is told.
 */
@ApplicationScoped
class NoticeDelivery {

    private NoticeRepository notices;
    private NoticeLetters letters;
    private MailOutbox outbox;

    /** For the container's proxies. */
    NoticeDelivery() {}

    @Inject
    NoticeDelivery(NoticeRepository notices, NoticeLetters letters, MailOutbox outbox) {
        this.notices = notices;
        this.letters = letters;
        this.outbox = outbox;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void deliver(long person, DigestHours hours) {
        List<PendingNotice> pending = notices.take(person, hours);
        List<PendingNotice> wanted =
                notices.recipient(person)
                        .filter(recipient -> recipient.rhythm() != NoticeRhythm.OFF)
                        .map(recipient -> send(recipient, pending))
                        .orElse(List.of());
        for (PendingNotice one : pending) {
            if (one.healed() || !wanted.contains(one)) {
                notices.forget(one);
            } else {
                notices.told(one);
            }
        }
    }

    /** What the mail holds that goes. */
    private List<PendingNotice> send(Recipient recipient, List<PendingNotice> pending) {
        List<NoticeTopic> muted = notices.muted(recipient.id());
        List<PendingNotice> wanted =
                pending.stream().filter(one -> !muted.contains(one.topic())).toList();
        if (!wanted.isEmpty()) {
            outbox.add(letters.of(recipient, wanted));
        }
        return wanted;
    }
}
