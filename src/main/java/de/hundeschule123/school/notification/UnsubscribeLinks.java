package de.hundeschule123.school.notification;

import de.hundeschule123.platform.mail.MailedLink;
import de.hundeschule123.platform.web.PageAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Makes the links that end notices when their mail goes out; for whoever is not to get any more it
 * makes none, and so the mail does not go.
 */
@ApplicationScoped
@Transactional
class UnsubscribeLinks implements MailedLink {

    static final String KIND = "NOTICES";

    private NoticeRepository notices;
    private PageAddress pages;

    /** For the container's proxies. */
    UnsubscribeLinks() {}

    @Inject
    UnsubscribeLinks(NoticeRepository notices, PageAddress pages) {
        this.notices = notices;
        this.pages = pages;
    }

    @Override
    public boolean makes(String kind) {
        return KIND.equals(kind);
    }

    @Override
    public Optional<String> make(String kind, long person) {
        if (notices.rhythm(person) == NoticeRhythm.OFF) {
            return Optional.empty();
        }
        UnsubscribeToken token = UnsubscribeToken.random();
        notices.addLink(token.hash(), person);
        return Optional.of(pages.of("/abbestellen.xhtml?link=" + token.text()));
    }
}
