package de.hundeschule123.school.notification;

import de.hundeschule123.platform.text.Declined;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An unsubscribe token is the secret of the link by which its receiver ends the notices: 122 bits
 * of chance, of which the hash alone is stored.
 */
record UnsubscribeToken(String text) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f-]{36}");

    UnsubscribeToken {
        if (text == null || !FORM.matcher(text).matches()) {
            throw new Declined("notice.unsubscribe.unknown");
        }
    }

    static UnsubscribeToken random() {
        return new UnsubscribeToken(UUID.randomUUID().toString());
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    public String toString() {
        return "UnsubscribeToken[…]";
    }
}
