package de.hundeschule123.sevdesk.contact.names;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The ways in which two different names may mean the same customer, the surest first. A likeness
 * never assigns; it proposes.
 */
enum Likeness {
    OTHER_FIELDS(MatchReason.OTHER_FIELDS, Strength.STRONG, Likeness::sortedWords),
    OTHER_SPACING(MatchReason.OTHER_SPACING, Strength.STRONG, Likeness::lettersOnly),
    ACCENTS(MatchReason.ACCENTS, Strength.STRONG, Likeness::accentless),
    TITLE(
            MatchReason.TITLE,
            Strength.STRONG,
            name -> person(name) && name.isWholePerson() ? List.of(name.bareKey()) : List.of(),
            (one, other) -> !one.personKey().equals(other.personKey())),
    CONTACT_PERSON(
            MatchReason.CONTACT_PERSON,
            Strength.STRONG,
            name -> name.isWholePerson() ? List.of(name.personKey()) : List.of(),
            (one, other) -> one.isOrganisation() != other.isOrganisation()),
    LEGAL_FORM(MatchReason.LEGAL_FORM, Strength.STRONG, Likeness::withoutLegalForm),
    MORE_FIRST_NAMES(
            MatchReason.MORE_FIRST_NAMES,
            Strength.WEAK,
            Likeness::firstOfFirstNames,
            (one, other) -> one.firstNames().size() != other.firstNames().size()),
    PART_OF_DOUBLE_NAME(
            MatchReason.PART_OF_DOUBLE_NAME,
            Strength.WEAK,
            Likeness::partsOfLastName,
            (one, other) -> one.lastNames().size() != other.lastNames().size()),
    SOUNDS_ALIKE(MatchReason.SOUNDS_ALIKE, Strength.WEAK, Likeness::sound),
    INITIAL(
            MatchReason.INITIAL,
            Strength.WEAK,
            Likeness::initial,
            (one, other) -> one.hasOnlyInitial() || other.hasOnlyInitial()),
    LAST_NAME_ONLY(
            MatchReason.LAST_NAME_ONLY,
            Strength.WEAK,
            Likeness::lastName,
            (one, other) -> one.first().isEmpty() || other.first().isEmpty());

    /** How much a likeness says. */
    enum Strength {
        /** Where several are alike, a person is asked to choose. */
        STRONG,
        /** Worth a proposal only when nobody else is alike. */
        WEAK
    }

    private static final Pattern LEGAL_FORMS =
            Pattern.compile(
                    "\\b(?:gmbh|mbh|ug|haftungsbeschraenkt|ag|kg|ohg|gbr|ek|ekfr|ev|eg|se|inh"
                            + "|und co|co|gemeinnuetzige|ggmbh|einzelunternehmen)\\b");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int LONG_ENOUGH = 3;

    private final MatchReason reason;
    private final Strength strength;
    private final Function<Spelling, List<String>> keys;
    private final BiPredicate<Spelling, Spelling> only;

    Likeness(MatchReason reason, Strength strength, Function<Spelling, List<String>> keys) {
        this(reason, strength, keys, (one, other) -> true);
    }

    Likeness(
            MatchReason reason,
            Strength strength,
            Function<Spelling, List<String>> keys,
            BiPredicate<Spelling, Spelling> only) {
        this.reason = reason;
        this.strength = strength;
        this.keys = keys;
        this.only = only;
    }

    MatchReason reason() {
        return reason;
    }

    boolean isStrong() {
        return strength == Strength.STRONG;
    }

    /** Two names are alike when they share a key. */
    List<String> keys(Spelling name) {
        return keys.apply(name);
    }

    /** Whether a shared key counts for these two. */
    boolean holds(Spelling one, Spelling other) {
        return only.test(one, other);
    }

    private static List<String> sortedWords(Spelling name) {
        return name.orders().stream()
                .filter(words -> words.size() > 1)
                .map(words -> words.stream().sorted().collect(Collectors.joining(" ")))
                .distinct()
                .toList();
    }

    private static List<String> lettersOnly(Spelling name) {
        String letters = String.join("", name.words());
        boolean whole = name.isOrganisation() || name.words().size() > 1;
        return whole && !letters.isEmpty() ? List.of(letters) : List.of();
    }

    private static List<String> accentless(Spelling name) {
        if (name.isOrganisation()) {
            return List.of("o " + Letters.withoutAccents(name.company()));
        }
        return name.isWholePerson()
                ? List.of(
                        Letters.withoutAccents(name.first())
                                + "|"
                                + Letters.withoutAccents(name.last()))
                : List.of();
    }

    private static List<String> withoutLegalForm(Spelling name) {
        if (!name.isOrganisation()) {
            return List.of();
        }
        String bare = LEGAL_FORMS.matcher(name.company()).replaceAll(" ");
        bare = BLANKS.matcher(bare).replaceAll(" ").strip();
        return bare.length() < LONG_ENOUGH ? List.of() : List.of(bare);
    }

    private static List<String> firstOfFirstNames(Spelling name) {
        return person(name) && name.isWholePerson()
                ? List.of(name.firstNames().get(0) + "|" + name.last())
                : List.of();
    }

    private static List<String> partsOfLastName(Spelling name) {
        if (!person(name) || !name.isWholePerson()) {
            return List.of();
        }
        return name.lastNames().stream()
                .filter(part -> part.length() > LONG_ENOUGH)
                .map(part -> name.first() + "|" + part)
                .distinct()
                .toList();
    }

    private static List<String> sound(Spelling name) {
        return person(name) && name.isWholePerson()
                ? List.of(name.first() + "|" + CologneCode.of(name.last()))
                : List.of();
    }

    private static List<String> initial(Spelling name) {
        return person(name) && name.isWholePerson()
                ? List.of(name.first().charAt(0) + "|" + name.last())
                : List.of();
    }

    private static List<String> lastName(Spelling name) {
        return person(name) && !name.lastName().isMissing()
                ? Stream.of(name.last(), name.lastName().bare()).distinct().toList()
                : List.of();
    }

    private static boolean person(Spelling name) {
        return !name.isOrganisation();
    }
}
