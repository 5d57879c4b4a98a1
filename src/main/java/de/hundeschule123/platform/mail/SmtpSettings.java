package de.hundeschule123.platform.mail;

import de.hundeschule123.platform.startup.StartRefused;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * To which server mails are handed over, in whose name, and with which credentials. Credentials go
 * encrypted, or stay on this machine.
 *
 * @param user null where the server wants none
 */
record SmtpSettings(
        boolean encrypted,
        String host,
        int port,
        String user,
        String password,
        InternetAddress from) {

    private static final int SUBMISSION = 587;
    private static final int SUBMISSION_ENCRYPTED = 465;
    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "30000";

    /** What the environment says; empty where no mails are sent. */
    static Optional<SmtpSettings> configured() {
        Config config = ConfigProvider.getConfig(SmtpSettings.class.getClassLoader());
        return config.getOptionalValue("SMTP_URL", String.class)
                .map(
                        url ->
                                of(
                                        url,
                                        value(config, "SMTP_USER"),
                                        value(config, "SMTP_PASSWORD"),
                                        value(config, "MAIL_FROM")));
    }

    private static String value(Config config, String name) {
        return config.getOptionalValue(name, String.class).orElse(null);
    }

    /**
     * As they were set.
     *
     * @throws StartRefused when nobody could send with them; the sentence holds no address, for
     *     that may hold a password
     */
    static SmtpSettings of(String url, String user, String password, String from) {
        URI address = address(url);
        boolean encrypted = "smtps".equalsIgnoreCase(address.getScheme());
        if (address.getHost() == null
                || !encrypted && !"smtp".equalsIgnoreCase(address.getScheme())) {
            throw new StartRefused(
                    "SMTP_URL must be smtp://HOST:PORT, or smtps://HOST:PORT where the server"
                            + " speaks TLS from the first byte.");
        }
        if (address.getUserInfo() != null) {
            throw new StartRefused(
                    "SMTP_URL holds a user or a password. Put them into SMTP_USER and SMTP_PASSWORD.");
        }
        if ((user == null) != (password == null)) {
            throw new StartRefused("Set SMTP_USER and SMTP_PASSWORD, both or neither.");
        }
        int port = encrypted ? SUBMISSION_ENCRYPTED : SUBMISSION;
        return new SmtpSettings(
                encrypted,
                address.getHost(),
                address.getPort() > 0 ? address.getPort() : port,
                user,
                password,
                sender(from));
    }

    private static URI address(String url) {
        try {
            return URI.create(url.strip());
        } catch (IllegalArgumentException unreadable) {
            throw new StartRefused("SMTP_URL is no address. Set it to smtp://HOST:PORT.");
        }
    }

    private static InternetAddress sender(String from) {
        try {
            if (from == null || from.isBlank()) {
                throw new AddressException();
            }
            InternetAddress[] senders = InternetAddress.parse(from, true);
            if (senders.length != 1 || !senders[0].getAddress().contains("@")) {
                throw new AddressException();
            }
            return senders[0];
        } catch (AddressException none) {
            throw new StartRefused(
                    "SMTP_URL is set, but MAIL_FROM is no address to send from. Set it to one, such"
                            + " as \"123Hundeschule <post@hundeschule.example>\".");
        }
    }

    /** As Jakarta Mail wants them. */
    Properties properties() {
        Properties properties = new Properties();
        String protocol = encrypted ? "smtps" : "smtp";
        properties.put("mail.transport.protocol", protocol);
        String prefix = "mail." + protocol + ".";
        properties.put(prefix + "host", host);
        properties.put(prefix + "port", Integer.toString(port));
        properties.put(prefix + "auth", Boolean.toString(user != null));
        properties.put(prefix + "starttls.enable", Boolean.toString(!encrypted));
        properties.put(
                prefix + "starttls.required",
                Boolean.toString(!encrypted && user != null && !isHere()));
        properties.put(prefix + "ssl.checkserveridentity", Boolean.toString(!isHere()));
        properties.put(prefix + "connectiontimeout", CONNECT_MILLIS);
        properties.put(prefix + "timeout", ANSWER_MILLIS);
        properties.put(prefix + "writetimeout", ANSWER_MILLIS);
        return properties;
    }

    private boolean isHere() {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }

    @Override
    public String toString() {
        return "SmtpSettings[" + host + ":" + port + "]";
    }
}
