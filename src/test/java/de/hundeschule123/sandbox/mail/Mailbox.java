package de.hundeschule123.sandbox.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;

/**
 * The mailbox of everybody: an SMTP server on a free port of this machine that keeps what comes.
 */
public final class Mailbox implements AutoCloseable {

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private Mailbox() {}

    /** A mail that came, as whoever reads it sees it. */
    public record Received(
            String id,
            String to,
            String subject,
            String text,
            String html,
            Instant sent,
            List<String> headers) {}

    public static Mailbox open() {
        Mailbox mailbox = new Mailbox();
        mailbox.server.start();
        return mailbox;
    }

    /** Where mails are handed over. */
    public String url() {
        return "smtp://127.0.0.1:" + server.getSmtp().getPort();
    }

    /** All that came, the latest first. */
    public List<Received> mails() {
        List<Received> mails = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            mails.add(received(message));
        }
        Collections.reverse(mails);
        return mails;
    }

    /** What came for one address, the latest first. */
    public List<Received> mailsTo(String address) {
        return mails().stream().filter(mail -> mail.to().equals(address)).toList();
    }

    private static Received received(MimeMessage message) {
        try {
            Date sent = message.getSentDate();
            return new Received(
                    message.getMessageID(),
                    message.getAllRecipients()[0].toString(),
                    message.getSubject(),
                    part(message, 0),
                    part(message, 1),
                    sent == null ? Instant.EPOCH : sent.toInstant(),
                    Collections.list(message.getAllHeaderLines()));
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String part(MimeMessage message, int number)
            throws MessagingException, IOException {
        if (message.getContent() instanceof MimeMultipart parts && number < parts.getCount()) {
            BodyPart part = parts.getBodyPart(number);
            return part.getContent().toString().replace("\r\n", "\n");
        }
        return message.getContent().toString();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (RuntimeException stopped) {
            throw new UncheckedIOException(new IOException("The mailbox did not stop", stopped));
        }
    }
}
