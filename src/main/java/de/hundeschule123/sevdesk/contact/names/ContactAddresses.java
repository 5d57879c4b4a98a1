package de.hundeschule123.sevdesk.contact.names;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The e-mail and postal addresses by which somebody can be reached, in the one spelling by which
 * they are compared.
 */
public record ContactAddresses(Set<String> emails, Set<String> addresses) {

    /** Many an e-mail is "-" or "keine". */
    private static final Pattern IS_EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    public static final ContactAddresses UNKNOWN = new ContactAddresses(Set.of(), Set.of());

    public ContactAddresses {
        emails = Set.copyOf(emails);
        addresses = Set.copyOf(addresses);
    }

    /**
     * A postal address; only with street, number and zip it says where somebody lives: many a
     * street is "-" or "unbekannt".
     */
    public record Address(String street, String zip) {

        /** House 1/1 is not house 11. */
        private static final Pattern BLANK_BESIDE_LETTER =
                Pattern.compile("(?<!\\p{N}) | (?!\\p{N})");

        boolean isWhole() {
            return street != null
                    && zip != null
                    && hasAny(street, Character::isDigit)
                    && hasAny(street, Character::isLetter)
                    && hasAny(zip, Character::isDigit);
        }

        private static boolean hasAny(String text, IntPredicate sign) {
            return text.codePoints().anyMatch(sign);
        }

        String key() {
            String plain = Letters.plain(street).replace("strasse", "str");
            return Letters.plain(zip).replace(" ", "")
                    + " "
                    + BLANK_BESIDE_LETTER.matcher(plain).replaceAll("");
        }
    }

    public static ContactAddresses of(Collection<String> emails, Collection<Address> addresses) {
        return new ContactAddresses(
                emails.stream()
                        .filter(email -> email != null && IS_EMAIL.matcher(email.strip()).matches())
                        .map(email -> email.strip().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                addresses.stream()
                        .filter(Address::isWhole)
                        .map(Address::key)
                        .collect(Collectors.toSet()));
    }

    public boolean isUnknown() {
        return emails.isEmpty() && addresses.isEmpty();
    }

    /** Whether an e-mail address or a postal address is the same. */
    public boolean fits(ContactAddresses other) {
        return shares(emails, other.emails) || shares(addresses, other.addresses);
    }

    private static boolean shares(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(other::contains);
    }
}
