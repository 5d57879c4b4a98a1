package de.hundeschule123.school.factor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A recovery code lets in once whoever has lost the phone: 120 bits of chance in six groups of four
 * signs.
 */
record RecoveryCode(String text) {

    static final int OF_A_PERSON = 10;

    private static final int BYTES = 15;
    private static final int SIGNS = 24;
    private static final int GROUP = 4;
    private static final SecureRandom CHANCE = new SecureRandom();

    RecoveryCode {
        if (!text.matches("[A-Z2-7]{" + SIGNS + "}")) {
            throw new IllegalArgumentException("no recovery code");
        }
    }

    static List<RecoveryCode> some() {
        return Stream.generate(RecoveryCode::random).limit(OF_A_PERSON).toList();
    }

    private static RecoveryCode random() {
        byte[] bytes = new byte[BYTES];
        CHANCE.nextBytes(bytes);
        return new RecoveryCode(Base32.text(bytes));
    }

    /** What was typed, in small letters or large, with anything between; nothing if it is none. */
    static Optional<RecoveryCode> typed(String typed) {
        String signs = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        return signs.matches("[A-Z2-7]{" + SIGNS + "}")
                ? Optional.of(new RecoveryCode(signs))
                : Optional.empty();
    }

    /** As people copy it from paper. */
    String inGroups() {
        return text.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /** What is kept of it. */
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

    @Override
    public String toString() {
        return "RecoveryCode[…]";
    }
}
