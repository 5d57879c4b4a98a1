package de.hundeschule123.sevdesk.contact.matching;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The e-mail and postal addresses by which somebody can be reached, in the one spelling by which
 * they are compared.
 */
public record Reach(Set<String> emails, Set<String> addresses) {

    public static final Reach UNKNOWN = new Reach(Set.of(), Set.of());

    public Reach {
        emails = Set.copyOf(emails);
        addresses = Set.copyOf(addresses);
    }

    /** A postal address; only with street and zip it says where somebody lives. */
    public record Address(String street, String zip) {

        boolean isWhole() {
            return street != null && !street.isBlank() && zip != null && !zip.isBlank();
        }

        String key() {
            String plain = Letters.plain(street).replace("strasse", "str").replace(" ", "");
            return Letters.plain(zip).replace(" ", "") + " " + plain;
        }
    }

    public static Reach of(Collection<String> emails, Collection<Address> addresses) {
        return new Reach(
                emails.stream()
                        .filter(email -> email != null && !email.isBlank())
                        .map(email -> email.strip().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                addresses.stream()
                        .filter(Address::isWhole)
                        .map(Address::key)
                        .collect(Collectors.toSet()));
    }

    boolean isUnknown() {
        return emails.isEmpty() && addresses.isEmpty();
    }

    /** Whether an e-mail address or a postal address is the same. */
    boolean fits(Reach other) {
        return shares(emails, other.emails) || shares(addresses, other.addresses);
    }

    private static boolean shares(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(other::contains);
    }
}
