package de.hundeschule123.sevdesk.contact;

import de.hundeschule123.customer.CustomerDetails;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;

/** Takes fingerprints of a customer's details by part, to tell whether sevdesk knows them. */
final class Fingerprints {

    private Fingerprints() {}

    /** SHA-256 of one part; null when the customer has nothing there. */
    static String of(CustomerDetails details, ContactPart part) {
        return switch (part) {
            case NAMES -> ofNames(details);
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

    /** A company has its VAT id beside its name. */
    private static String ofNames(CustomerDetails details) {
        return details.company() == null || details.vatId() == null
                ? ofNamesAlone(details)
                : print(
                        details.company(),
                        details.firstName(),
                        details.lastName(),
                        details.vatId().value());
    }

    /** The fingerprint of the names without a VAT id. */
    static String ofNamesAlone(CustomerDetails details) {
        return print(details.company(), details.firstName(), details.lastName());
    }

    /** The fingerprint of the names that a person's contact has. */
    static String ofPerson(String firstName, String lastName) {
        return print(null, firstName, lastName);
    }

    /** The fingerprint of a name as a list shows it, in capitals or not. */
    static String ofShown(String name) {
        return print(name.strip().toLowerCase(Locale.GERMANY));
    }

    /**
     * Whether something that stands in sevdesk is what a fingerprint was taken of. An address
     * counts in whatever country, for sevdesk names countries by ids of its own.
     */
    static boolean isOf(String print, ContactPart part, PartRow row) {
        if (part != ContactPart.ADDRESS) {
            return print(row.value()).equals(print);
        }
        return Arrays.stream(Locale.getISOCountries())
                .anyMatch(
                        country ->
                                print(row.street(), row.zip(), row.city(), country).equals(print));
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
