package de.hundeschule123.school.notification;

import de.hundeschule123.platform.mail.MailOutbox;
import de.hundeschule123.school.SchoolId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Takes what the people of a school are to be told, in the transaction of whoever has decided it:
 * what is taken is told once, whatever happens to a server.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Notices {

    private NoticeRepository notices;
    private MailOutbox outbox;

    /** For the container's proxies. */
    Notices() {}

    @Inject
    Notices(NoticeRepository notices, MailOutbox outbox) {
        this.notices = notices;
        this.outbox = outbox;
    }

    /** Whether anybody is told anything: without a mail server nobody is. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean areTold() {
        return outbox.isOpen();
    }

    /** Everybody in the school who wants it is told, each at the hour of their choice. */
    public void tell(SchoolId school, Notice notice) {
        notices.add(school, notice);
    }

    /** As {@link #tell}, but who knows of it already is not told again until it is over. */
    public void tellOnce(SchoolId school, Notice notice) {
        notices.addUnknown(school, notice);
    }

    /** Whoever wants it only since the others were told is told as well. */
    public void tellNewcomers(SchoolId school, Notice notice) {
        notices.addMissing(school, notice);
    }

    /** Whoever was told learns that it is over; whoever was not told yet never hears of it. */
    public void heal(SchoolId school, Notice over) {
        notices.forgetUntold(school, over.cause());
        notices.heal(school, over);
    }

    /** Nobody hears of it any more. */
    public void drop(SchoolId school, String cause) {
        notices.forget(school, cause);
    }
}
