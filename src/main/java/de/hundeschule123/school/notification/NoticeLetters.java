package de.hundeschule123.school.notification;

import de.hundeschule123.platform.mail.Mail;
import de.hundeschule123.platform.mail.MailAddress;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.platform.web.PageAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Writes one mail of all that a person is to be told now. */
@ApplicationScoped
class NoticeLetters {

    private static final Duration GOOD_FOR = Duration.ofDays(7);

    private static final String SETTINGS = "/einstellungen/nachrichten.xhtml";

    private PageAddress pages;

    /** For the container's proxies. */
    NoticeLetters() {}

    @Inject
    NoticeLetters(PageAddress pages) {
        this.pages = pages;
    }

    Mail of(Recipient person, List<PendingNotice> told) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(Texts.german("notice.letter.hello", person.name()));
        for (PendingNotice notice : told) {
            paragraphs.add(Mail.heading(notice.title()));
            paragraphs.add(notice.content());
            paragraphs.add(Mail.way(notice.action(), pages.of(notice.path())));
        }
        paragraphs.add(Mail.FOOT);
        paragraphs.add(Texts.german("notice.letter.why", person.school()));
        paragraphs.add(Mail.way(Texts.german("notice.letter.settings"), pages.of(SETTINGS)));
        return Mail.leavable(
                new MailAddress(person.email()),
                subject(told),
                String.join("\n\n", paragraphs),
                new Mail.Link(UnsubscribeLinks.KIND, person.id()),
                GOOD_FOR);
    }

    private static String subject(List<PendingNotice> told) {
        if (told.size() == 1) {
            return told.get(0).title();
        }
        long open = told.stream().filter(notice -> !notice.healed()).count();
        return open == 0
                ? Texts.german("notice.letter.healed")
                : Texts.german("notice.letter.several", open);
    }
}
