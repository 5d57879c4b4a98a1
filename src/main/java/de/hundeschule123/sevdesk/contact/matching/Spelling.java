package de.hundeschule123.sevdesk.contact.matching;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name in the one spelling by which names are compared: plain letters, no titles, first and last
 * name where they belong. What is not there is an empty text.
 */
record Spelling(String first, String last, String company) {

    static Spelling of(Names names) {
        String first = Titles.without(names.first());
        String last = Titles.without(names.last());
        String company = Letters.plain(joined(names.company()));
        if (first.isEmpty() && last.contains(",")) {
            return turned(last, company);
        }
        if (last.isEmpty() && first.contains(",")) {
            return turned(first, company);
        }
        return new Spelling(Letters.plain(first), Letters.plain(last), company);
    }

    /** "Müller, Jörg" in one field: the last name comes first. */
    private static Spelling turned(String field, String company) {
        int comma = field.indexOf(',');
        return new Spelling(
                Letters.plain(Titles.without(field.substring(comma + 1))),
                Letters.plain(Titles.without(field.substring(0, comma))),
                company);
    }

    /** A company's "e. V." is its "e.V.". */
    private static String joined(String company) {
        return company == null
                ? null
                : company.replaceAll("(?<=\\b\\p{L}\\.)\\s+(?=\\p{L}\\.)", "");
    }

    boolean isOrganisation() {
        return !company.isEmpty();
    }

    boolean isWholePerson() {
        return !first.isEmpty() && !last.isEmpty();
    }

    /** Whether there is nothing of the first name but its initial. */
    boolean hasOnlyInitial() {
        return first.length() == 1;
    }

    /**
     * By what two names are the same one; empty for a person of whom first or last name is missing
     * or only an initial is there: half a name is nobody's name.
     */
    String key() {
        if (isOrganisation()) {
            return "o " + company;
        }
        return isWholePerson() && !hasOnlyInitial() ? personKey() : "";
    }

    /** First and last name, also those of the contact person of a company. */
    String personKey() {
        return first + "|" + last;
    }

    /** All words of the name, in whichever field they stand. */
    List<String> words() {
        Stream<String> parts = isOrganisation() ? Stream.of(company) : Stream.of(first, last);
        return parts.flatMap(Spelling::words).toList();
    }

    List<String> firstNames() {
        return words(first).toList();
    }

    List<String> lastNames() {
        return words(last).toList();
    }

    private static Stream<String> words(String part) {
        return part.isEmpty() ? Stream.empty() : Arrays.stream(part.split(" "));
    }

    /** The words as one text. */
    String text() {
        return words().stream().collect(Collectors.joining(" "));
    }
}
