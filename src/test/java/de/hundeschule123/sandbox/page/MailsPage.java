package de.hundeschule123.sandbox.page;

import de.hundeschule123.sandbox.mail.Mailbox;
import de.hundeschule123.sandbox.wire.Wire;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The mails that came, whoever they were for, with links that can be followed. */
final class MailsPage {
    private static final int MOST = 50;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(Wire.BERLIN);

    private final Mailbox mailbox;

    MailsPage(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    Html content() {
        List<Mailbox.Received> mails = mailbox.mails();
        Html html = new Html();
        html.element(
                "p class=\"quiet\"",
                "Hier landet jede Mail, die 123Hundeschule verschickt. Keine verlässt diesen Rechner.");
        if (mails.isEmpty()) {
            return html.element("p class=\"empty\"", "Seit dem Start ist keine Mail gekommen.");
        }
        mails.stream().limit(MOST).forEach(mail -> html.add(card(mail)));
        return html;
    }

    private static Html card(Mailbox.Received mail) {
        Html html = new Html().open("section class=\"card\"").element("h2", mail.subject());
        html.element("p class=\"quiet\"", "An " + mail.to() + ", " + TIME.format(mail.sent()));
        for (String paragraph : mail.text().strip().split("\n\n")) {
            html.open("p");
            if (paragraph.startsWith("http")) {
                html.link(paragraph, paragraph);
            } else {
                html.say(paragraph);
            }
            html.close("p");
        }
        return html.close("section");
    }
}
