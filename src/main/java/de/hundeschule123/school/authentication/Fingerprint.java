package de.hundeschule123.school.authentication;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * A fingerprint stands for a text in sixteen bytes, however long the text is. It is drawn with
 * chance bytes of this process, so that nobody can look for two texts that share one.
 */
record Fingerprint(long high, long low) {

    private static final byte[] CHANCE = chance();

    private static byte[] chance() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    static Fingerprint of(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(CHANCE);
            ByteBuffer drawn =
                    ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
            return new Fingerprint(drawn.getLong(), drawn.getLong());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
