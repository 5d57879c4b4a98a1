package de.hundeschule123.platform.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what a browser keeps for us under a key of its own that lives in this process only: after a
 * restart, or at another server, the seal does not fit any more.
 */
public final class ProcessSeal {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final SecretKeySpec key = new SecretKeySpec(random(), ALGORITHM);

    private static byte[] random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /** The seal of a text of ASCII: 43 letters of base64url. */
    public String of(String content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(ascii(content)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Whether a text bears its own seal; it takes as long whatever the seal is. */
    public boolean fits(String content, String seal) {
        return MessageDigest.isEqual(ascii(of(content)), ascii(seal));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
