package de.hundeschule123.school.factor;

import java.math.BigInteger;

/** Writes bytes in capitals and digits (RFC 4648), five bits each, without filling. */
final class Base32 {

    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    /** Bytes whose number is one of fives. */
    static String text(byte[] bytes) {
        BigInteger number = new BigInteger(1, bytes);
        int length = bytes.length * Byte.SIZE / BITS;
        StringBuilder text = new StringBuilder(length);
        for (int i = length - 1; i >= 0; i--) {
            text.append(
                    SIGNS.charAt(number.shiftRight(i * BITS).intValue() & (SIGNS.length() - 1)));
        }
        return text.toString();
    }

    static byte[] bytes(String text) {
        BigInteger number = BigInteger.ZERO;
        for (char sign : text.toCharArray()) {
            int value = SIGNS.indexOf(sign);
            if (value < 0) {
                throw new IllegalArgumentException("no base 32");
            }
            number = number.shiftLeft(BITS).or(BigInteger.valueOf(value));
        }
        byte[] bytes = new byte[text.length() * BITS / Byte.SIZE];
        for (int i = 0; i < bytes.length; i++) {
            bytes[bytes.length - 1 - i] = number.shiftRight(i * Byte.SIZE).byteValue();
        }
        return bytes;
    }
}
