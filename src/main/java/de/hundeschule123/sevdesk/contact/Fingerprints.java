package de.hundeschule123.sevdesk.contact;

import de.hundeschule123.customer.CustomerDetails;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/** Fingerprints of a customer's details by part, to tell whether sevdesk has been told of them. */
final class Fingerprints {

    private Fingerprints() {}

    /** SHA-256 of one part; null when the customer has nothing there. */
    static String of(CustomerDetails details, ContactPart part) {
        return switch (part) {
            case NAMES -> print(details.company(), details.firstName(), details.lastName());
            case ADDRESS ->
                    details.street() == null && details.zip() == null && details.city() == null
                            ? null
                            : print(
                                    details.street(),
                                    details.zip(),
                                    details.city(),
                                    details.country());
            case EMAIL -> details.email() == null ? null : print(details.email());
            case PHONE -> details.phone() == null ? null : print(details.phone());
        };
    }

    private static String print(String... values) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Arrays.stream(values)
                    .map(value -> Objects.requireNonNullElse(value, "") + "\u0000")
                    .forEach(value -> digest.update(value.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
