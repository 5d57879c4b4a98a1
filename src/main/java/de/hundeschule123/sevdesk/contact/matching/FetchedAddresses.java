package de.hundeschule123.sevdesk.contact.matching;

import de.hundeschule123.sevdesk.api.contact.AddressRow;
import de.hundeschule123.sevdesk.contact.names.ContactAddresses;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The e-mail and postal addresses that sevdesk has of one contact. */
record FetchedAddresses(List<String> emails, List<AddressRow> addresses) {

    static final FetchedAddresses EMPTY = new FetchedAddresses(List.of(), List.of());

    static FetchedAddresses open() {
        return new FetchedAddresses(new ArrayList<>(), new ArrayList<>());
    }

    ContactAddresses reach() {
        return ContactAddresses.of(
                emails,
                addresses.stream()
                        .map(row -> new ContactAddresses.Address(row.street(), row.zip()))
                        .toList());
    }

    /** The e-mail addresses for a person to read; null when there are none. */
    String emailText() {
        return emails.isEmpty() ? null : String.join(", ", emails);
    }

    /** The postal addresses for a person to read; null when there are none. */
    String addressText() {
        return addresses.isEmpty()
                ? null
                : addresses.stream().map(FetchedAddresses::text).collect(Collectors.joining("; "));
    }

    private static String text(AddressRow row) {
        String place = words(row.zip(), row.city()).collect(Collectors.joining(" "));
        return words(row.street(), place.isEmpty() ? null : place)
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> words(String... words) {
        return Stream.of(words).filter(Objects::nonNull);
    }
}
