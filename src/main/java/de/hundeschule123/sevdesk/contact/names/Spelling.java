package de.hundeschule123.sevdesk.contact.names;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name in the one spelling by which names are compared: plain letters, no titles, first and last
 * name where they belong. What is not there is an empty text.
 *
 * @param addition what sevdesk keeps as addition to the name: a further first name, junior, a
 *     branch
 */
record Spelling(NamePart firstName, NamePart lastName, String company, String addition) {

    /**
     * A company's "e. V." is its "e.V." and its "eV"; other letters with full stops are initials.
     */
    private static final Pattern LEGAL_FORM =
            Pattern.compile(
                    "(?<=\\s)(?:e\\.\\s*v|e\\.\\s*k(?:fr|fm)?|e\\.\\s*g|g\\.\\s*g\\.\\s*m\\.\\s*b\\.\\s*h"
                            + "|g\\.\\s*m\\.\\s*b\\.\\s*h|m\\.\\s*b\\.\\s*h|g\\.\\s*b\\.\\s*r|o\\.\\s*h\\.\\s*g|k\\.\\s*g"
                            + "|a\\.\\s*g|u\\.\\s*g|s\\.\\s*e|b\\.\\s*v)\\.?(?![\\p{L}\\p{N}])",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern STOPS_AND_BLANKS = Pattern.compile("[.\\s]+");

    static Spelling of(TypedName name) {
        List<String> first = Words.of(name.first());
        List<String> last = Words.of(name.last());
        NamePart firstName = NamePart.first(first);
        NamePart lastName = NamePart.last(last);
        String company = company(name.company());
        if (!company.isEmpty() && isNoCompany(name.company())) {
            company = "";
            if (firstName.isMissing() && lastName.isMissing()) {
                lastName = NamePart.last(Words.of(name.company()));
            }
        }
        String addition = Letters.plain(name.addition());
        if (isTurned(last) && isOnlyTitles(first)) {
            return turned(last, firstName, company, addition);
        }
        if (isTurned(first) && isOnlyTitles(last)) {
            return turned(first, lastName, company, addition);
        }
        return new Spelling(firstName, lastName, company, addition);
    }

    private static boolean isOnlyTitles(List<String> field) {
        return Titles.AROUND_FIRST_NAME.without(field).isEmpty();
    }

    /** Whether a field has the last name first: "Müller, Jörg", but not "Müller, geb. Schmidt". */
    private static boolean isTurned(List<String> field) {
        int comma = comma(field);
        return comma > 0
                && comma + 1 < field.size()
                && field.subList(comma + 1, field.size()).stream()
                        .noneMatch(TitleWords::isAddedBehindComma);
    }

    private static int comma(List<String> field) {
        return field.indexOf(Words.COMMA);
    }

    /** "Müller, Jörg" in one field; in the other there were only titles. */
    private static Spelling turned(
            List<String> field, NamePart titles, String company, String addition) {
        List<String> words = Titles.AROUND_LAST_NAME.without(field);
        int comma = comma(words);
        if (comma < 0) {
            return new Spelling(titles, NamePart.last(words), company, addition);
        }
        NamePart first = NamePart.first(words.subList(comma + 1, words.size()));
        return new Spelling(
                first.addressed(first.gender().and(titles.gender())),
                NamePart.last(words.subList(0, comma)),
                company,
                addition);
    }

    private static String company(String company) {
        if (company == null) {
            return "";
        }
        return Letters.plain(
                LEGAL_FORM
                        .matcher(company)
                        .replaceAll(form -> STOPS_AND_BLANKS.matcher(form.group()).replaceAll("")));
    }

    /** "Frau", "privat" or "GmbH" in the company's field are no company. */
    private static boolean isNoCompany(String company) {
        List<String> words = Words.of(company);
        return Titles.AROUND_FIRST_NAME.without(words).stream().allMatch(TitleWords::isNoCompany);
    }

    boolean isOrganisation() {
        return !company.isEmpty();
    }

    boolean isWholePerson() {
        return !firstName.isMissing() && !lastName.isMissing();
    }

    /** Whether there is nothing of the first name but an initial or a short form. */
    boolean hasOnlyInitial() {
        return firstName.isShortened();
    }

    /**
     * By what two names are the same one; empty for a person of whom first or last name is missing
     * or only an initial is there: half a name is nobody's name.
     */
    String key() {
        if (isOrganisation()) {
            return "o " + company;
        }
        return firstName.isWhole() && lastName.isWhole()
                ? personKey() + firstName.signs() + lastName.signs()
                : "";
    }

    /**
     * Whether nothing beside the equal names speaks against the same customer: the man and the
     * woman of one name, the one with an addition and the one without.
     */
    boolean agreesWith(Spelling other) {
        return !gender().contradicts(other.gender()) && addition.equals(other.addition);
    }

    private Gender gender() {
        return firstName.gender().and(lastName.gender());
    }

    String first() {
        return firstName.name();
    }

    String last() {
        return lastName.name();
    }

    /** First and last name, also those of the contact person of a company. */
    String personKey() {
        return first() + "|" + last();
    }

    /** First and last name without everything that may be a title. */
    String bareKey() {
        return firstName.bare() + "|" + lastName.bare();
    }

    /** All words of the name, in whichever field they stand. */
    List<String> words() {
        return isOrganisation() ? words(company).toList() : all(first(), last(), addition);
    }

    /**
     * In which words it may stand elsewhere: as it is, with all titles, and of a name in one field
     * those without what may be titles.
     */
    List<List<String>> orders() {
        if (isOrganisation()) {
            return List.of(words());
        }
        if (!isWholePerson()) {
            return List.of(words(), typedWords(), all(firstName.bare(), lastName.bare(), addition));
        }
        return firstName.isAsTyped() && lastName.isAsTyped()
                ? List.of(words())
                : List.of(words(), typedWords());
    }

    private List<String> typedWords() {
        return all(firstName.typed(), lastName.typed(), addition);
    }

    private static List<String> all(String... parts) {
        return Arrays.stream(parts).flatMap(Spelling::words).toList();
    }

    List<String> firstNames() {
        return words(first()).toList();
    }

    List<String> lastNames() {
        return words(last()).toList();
    }

    private static Stream<String> words(String part) {
        return part.isEmpty() ? Stream.empty() : Arrays.stream(part.split(" "));
    }

    /** The words as one text. */
    String text() {
        return words().stream().collect(Collectors.joining(" "));
    }
}
