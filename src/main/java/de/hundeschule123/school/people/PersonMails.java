package de.hundeschule123.school.people;

import de.hundeschule123.platform.mail.Mail;
import de.hundeschule123.platform.mail.MailAddress;
import de.hundeschule123.platform.mail.MailOutbox;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.SchoolRepository;
import de.hundeschule123.school.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Writes the mails to people about their own access, in the transaction that causes them. */
@ApplicationScoped
class PersonMails {

    private static final Duration INVITATION_GOOD_FOR = Duration.ofDays(3);
    private static final Duration NOTICE_GOOD_FOR = Duration.ofDays(2);

    @Inject private MailOutbox outbox;
    @Inject private SchoolRepository schools;

    /** Whether anything that is written here is sent. */
    boolean areSent() {
        return outbox.isOpen();
    }

    void invite(User person, String by) {
        outbox.add(
                Mail.linking(
                        new MailAddress(person.getEmail()),
                        Texts.german("letter.invitation.subject", schools.nameOf(person.school())),
                        Texts.german(
                                "letter.invitation.content",
                                person.getName(),
                                by,
                                schools.nameOf(person.school()),
                                Mail.LINK),
                        new Mail.Link(LinkPurpose.INVITATION.name(), person.getId()),
                        INVITATION_GOOD_FOR));
    }

    void reset(User person) {
        outbox.add(
                Mail.linking(
                        new MailAddress(person.getEmail()),
                        Texts.german("letter.reset.subject"),
                        Texts.german("letter.reset.content", person.getName(), Mail.LINK),
                        new Mail.Link(LinkPurpose.RESET.name(), person.getId()),
                        LinkPurpose.RESET.life()));
    }

    /** Whoever did not do it must learn of it. */
    void passwordChanged(User person) {
        outbox.add(
                Mail.of(
                        new MailAddress(person.getEmail()),
                        Texts.german("letter.passwordChanged.subject"),
                        Texts.german("letter.passwordChanged.content", person.getName()),
                        NOTICE_GOOD_FOR));
    }
}
