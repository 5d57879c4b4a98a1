package de.hundeschule123.platform.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;

/** Hands a mail over to the mail server. */
final class MailCarrier {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final SmtpSettings settings;
    private final Session session;
    private final Clock clock;

    MailCarrier(SmtpSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        session = Session.getInstance(settings.properties(), credentials(settings));
    }

    private static jakarta.mail.Authenticator credentials(SmtpSettings settings) {
        return settings.user() == null
                ? null
                : new jakarta.mail.Authenticator() {
                    @Override
                    protected PasswordAuthentication getPasswordAuthentication() {
                        return new PasswordAuthentication(settings.user(), settings.password());
                    }
                };
    }

    /**
     * Sends, and returns when the server has taken the mail.
     *
     * @param links in place of the mail's own
     */
    void send(MailRepository.Claimed mail, Letter.Links links) throws MessagingException {
        MimeMessage message = message(mail, Letter.of(mail.content(), links));
        if (links.leave().isPresent()) {
            // RFC 8058: the mail program itself offers to end such mails, by one post.
            message.setHeader("List-Unsubscribe", "<" + links.leave().get() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            message.saveChanges();
        }
        try (Transport transport = session.getTransport()) {
            transport.connect();
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private MimeMessage message(MailRepository.Claimed mail, Letter letter)
            throws MessagingException {
        MimeMessage message = new NumberedMessage(session, messageId(mail));
        message.setFrom(settings.from());
        message.setRecipient(Message.RecipientType.TO, recipient(mail.recipient()));
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(new MimeMultipart("alternative", text(letter), html(letter)));
        message.saveChanges();
        return message;
    }

    private String messageId(MailRepository.Claimed mail) {
        String sender = settings.from().getAddress();
        return "<" + mail.messageId() + sender.substring(sender.indexOf('@')) + ">";
    }

    /** The name of a domain goes over as the Internet writes it. */
    private static InternetAddress recipient(String address) throws MessagingException {
        int at = address.lastIndexOf('@');
        return new InternetAddress(
                address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1)), true);
    }

    private static MimeBodyPart text(Letter letter) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(letter.text(), UTF_8);
        return part;
    }

    private static MimeBodyPart html(Letter letter) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(letter.html(), "text/html; charset=utf-8");
        return part;
    }

    /** Keeps its number at each attempt. */
    private static final class NumberedMessage extends MimeMessage {

        private final String number;

        NumberedMessage(Session session, String number) {
            super(session);
            this.number = number;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", number);
        }
    }
}
