package de.hundeschule123.school.key;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The secret of an API key is what a program shows: a prefix that says what it is, 256 bits of
 * chance, and a checksum, so that whoever searches published code for lost keys finds it and takes
 * nothing else for one.
 */
record ApiKeySecret(String text) {

    private static final String PREFIX = "hs_";

    /** Signs that a double click selects whole and no address or file name changes. */
    private static final String SIGNS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private static final int BITS = 256;
    private static final int CHANCE_SIGNS = 43;
    private static final int CHECK_SIGNS = 6;
    private static final int ENDING = 4;
    private static final Pattern FORM =
            Pattern.compile(PREFIX + "[0-9A-Za-z]{" + (CHANCE_SIGNS + CHECK_SIGNS) + "}");

    private static final SecureRandom CHANCE = new SecureRandom();

    ApiKeySecret {
        if (!isOne(text)) {
            throw new IllegalArgumentException("no API key");
        }
    }

    private static boolean isOne(String text) {
        if (!FORM.matcher(text).matches()) {
            return false;
        }
        int check = PREFIX.length() + CHANCE_SIGNS;
        return checksum(text.substring(0, check)).equals(text.substring(check));
    }

    /** A key that nobody has had before. */
    static ApiKeySecret random() {
        String begin = PREFIX + inSigns(new BigInteger(BITS, CHANCE), CHANCE_SIGNS);
        return new ApiKeySecret(begin + checksum(begin));
    }

    /** What was shown, if it can be a key at all: this costs no look into the database. */
    static Optional<ApiKeySecret> of(String shown) {
        return isOne(shown) ? Optional.of(new ApiKeySecret(shown)) : Optional.empty();
    }

    private static String checksum(String begin) {
        CRC32 sum = new CRC32();
        sum.update(begin.getBytes(StandardCharsets.US_ASCII));
        return inSigns(BigInteger.valueOf(sum.getValue()), CHECK_SIGNS);
    }

    private static String inSigns(BigInteger number, int length) {
        BigInteger base = BigInteger.valueOf(SIGNS.length());
        StringBuilder signs = new StringBuilder();
        BigInteger rest = number;
        for (int i = 0; i < length; i++) {
            BigInteger[] parts = rest.divideAndRemainder(base);
            signs.append(SIGNS.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        return signs.reverse().toString();
    }

    /** What is kept of it. No salt and no slow hash: nobody can guess 256 bits. */
    String hash() {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** By what people tell it from others. */
    String ending() {
        return text.substring(text.length() - ENDING);
    }

    @Override
    public String toString() {
        return "ApiKeySecret[…" + ending() + "]";
    }
}
