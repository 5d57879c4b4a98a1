package de.hundeschule123.platform.mail;

import de.hundeschule123.platform.input.PlainText;
import de.hundeschule123.platform.text.Texts;
import java.time.Duration;
import java.util.Optional;

/**
 * A mail is a letter to one address: a subject and paragraphs, of which one may be a link that is
 * made when the mail goes out, so that its secret is stored nowhere.
 *
 * @param content paragraphs with an empty line between; the link stands where {@link #LINK} is a
 *     paragraph
 * @param leave makes the link by which the receiver ends such mails; none where nobody can do
 *     without them
 * @param goodFor after that it is too late, and nobody sends it any more
 */
public record Mail(
        MailAddress to,
        String subject,
        String content,
        Optional<Link> link,
        Optional<Link> leave,
        Duration goodFor) {

    /** The paragraph in whose place the link stands. */
    public static final String LINK = "[Link]";

    /** The paragraph behind which stands, smaller, what belongs to each mail of a kind. */
    public static final String FOOT = "---";

    private static final String HEADING = "# ";
    private static final int LONGEST_SUBJECT = 200;

    /**
     * What a link in a mail opens.
     *
     * @param kind as the {@link MailedLink} knows it that makes the link
     * @param of what it opens, as that knows it
     */
    public record Link(String kind, long of) {}

    public Mail {
        String label = Texts.german("letter.subject");
        subject = PlainText.line(subject, label);
        content = PlainText.lines(content, label);
        if (subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
            throw new IllegalArgumentException("a subject of 1 to 200 characters, please");
        }
        if (link.isPresent() != content.lines().anyMatch(LINK::equals)) {
            throw new IllegalArgumentException("a link and the place where it stands, or neither");
        }
    }

    /** A mail without a link. */
    public static Mail of(MailAddress to, String subject, String content, Duration goodFor) {
        return new Mail(to, subject, content, Optional.empty(), Optional.empty(), goodFor);
    }

    /** A mail with a link that is made when it goes out. */
    public static Mail linking(
            MailAddress to, String subject, String content, Link link, Duration goodFor) {
        return new Mail(to, subject, content, Optional.of(link), Optional.empty(), goodFor);
    }

    /** A mail whose receiver can say, without signing in, that there shall be no more of them. */
    public static Mail leavable(
            MailAddress to, String subject, String content, Link leave, Duration goodFor) {
        return new Mail(to, subject, content, Optional.empty(), Optional.of(leave), goodFor);
    }

    /** A paragraph that is a heading. */
    public static String heading(String words) {
        return HEADING + words;
    }

    /** The words of a heading; empty when the paragraph is none. */
    static Optional<String> headingOf(String paragraph) {
        return paragraph.startsWith(HEADING)
                ? Optional.of(paragraph.substring(HEADING.length()))
                : Optional.empty();
    }

    /** A paragraph that leads to an address of ours. */
    public static String way(String words, String address) {
        return words + ":\n" + address;
    }
}
