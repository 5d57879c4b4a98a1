package de.hundeschule123.school.people;

import de.hundeschule123.platform.text.Declined;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A link token is the secret of one link: 256 bits of chance, known to whoever holds the link;
 * stored is its hash alone.
 */
record LinkToken(String text) {

    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    LinkToken {
        if (text == null || !FORM.matcher(text).matches()) {
            throw new Declined("link.over");
        }
    }

    static LinkToken random() {
        byte[] bytes = new byte[BYTES];
        CHANCE.nextBytes(bytes);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is stored of it. Chance of this length needs no salt and no slow hashing. */
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
        return "LinkToken[…]";
    }
}
