package de.hundeschule123.school.factor;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A TOTP secret is what an app and the server share: from it and the time both make the same number
 * of six digits, anew each half minute (RFC 6238 with HMAC-SHA-1, as all apps understand it).
 */
final class TotpSecret {

    static final int DIGITS = 6;

    private static final int BYTES = 20;
    private static final int SECONDS = 30;
    private static final int MODULUS = 1_000_000;

    /** A clock that is half a minute wrong is still right. */
    private static final int STEPS_BESIDE = 1;

    private static final String ALGORITHM = "HmacSHA1";
    private static final String ISSUER = "123Hundeschule";
    private static final SecureRandom CHANCE = new SecureRandom();

    private final byte[] bytes;

    TotpSecret(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    static TotpSecret random() {
        byte[] bytes = new byte[BYTES];
        CHANCE.nextBytes(bytes);
        return new TotpSecret(bytes);
    }

    static TotpSecret stored(String base32) {
        return new TotpSecret(Base32.bytes(base32));
    }

    /** As apps take it when it is typed. */
    String base32() {
        return Base32.text(bytes);
    }

    /** As apps take it from a QR code. */
    String address(String account) {
        return "otpauth://totp/"
                + encoded(ISSUER + ":" + account)
                + "?secret="
                + base32()
                + "&issuer="
                + ISSUER;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * The half minute whose number this is, now or just beside, if none of it or later was used.
     *
     * @param used the last half minute whose number was used
     */
    OptionalLong step(String number, Instant now, long used) {
        long present = now.getEpochSecond() / SECONDS;
        return LongStream.rangeClosed(present - STEPS_BESIDE, present + STEPS_BESIDE)
                .filter(step -> step > used)
                .filter(step -> number(step).equals(number))
                .findFirst();
    }

    String number(long step) {
        byte[] hash = hash(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int cut = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        return ("%0" + DIGITS + "d").formatted(cut % MODULUS);
    }

    private byte[] hash(byte[] counter) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes, ALGORITHM));
            return mac.doFinal(counter);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TotpSecret secret && Arrays.equals(bytes, secret.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "TotpSecret[…]";
    }
}
