package de.hundeschule123.sevdesk.contact.names;

import static de.hundeschule123.sevdesk.contact.names.TypedName.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A title is a word of its own, and a wrong link is worse than a missing one. */
class TitlesTest {

    /** What is a title here and somebody's name there, in several languages. */
    private static final List<String> TITLE_AND_NAME =
            words(
                    "Herr Herrn Frau Fräulein Doktor Doktorin Professor Professorin Magister Meister"
                            + " Graf Gräfin Fürst König Kaiser Kurfürst Herzog Prinz Ritter Baron Baronin"
                            + " Freiherr Freifrau Edler Probst Propst Prior Abt Papst Bischof Kardinal"
                            + " Richter Schulze Schultheiß Vogt Amtmann Hauptmann Oberst General Junior"
                            + " Senior Jun Sen Jr Sr Pater Schwester Bruder Pfarrer Pastor Mag Ing Dres"
                            + " Doc Prof Dott Dra Sra Don Dona Doña Master Mister Miss Sir Lord Lady Dame"
                            + " Prince Princess King Queen Duke Earl Baronet Squire Knight Bishop Pope"
                            + " Abbott Judge Marshal Major Sergeant Captain Dean Elder Deacon Mba Ma Ba"
                            + " Do Ed Jd Rai Cha Esq Ii Madame Monsieur Conte Marchese Comte Duc Roi Rey"
                            + " Conde Infante Signor Señor Pan Pani Familie Fam Firma Eheleute Kaufmann"
                            + " Konsul Rabbi Imam Scheich Khan Nat Phil Pol Vet Med Jur Sc");

    /** Nobody is called so. */
    private static final List<String> TITLES =
            List.of(
                    "Dr.",
                    "Dr",
                    "DR.",
                    "dr.",
                    "Dr. med.",
                    "Dr. med. vet.",
                    "Dr. rer. nat.",
                    "Dr.-Ing.",
                    "Dr. h. c.",
                    "Dr. h.c. mult.",
                    "Prof.",
                    "Prof. Dr.",
                    "Prof. Dr. Dr. h. c.",
                    "Univ.-Prof. Dr.",
                    "PD Dr.",
                    "Dipl.-Ing.",
                    "Dipl.-Ing. (FH)",
                    "Dipl. Ing.",
                    "Dipl.-Kfm.",
                    "Mag.",
                    "Mag. rer. nat.",
                    "Mag.a",
                    "Ing.",
                    "DDr.",
                    "Dott.",
                    "Dott.ssa",
                    "Dra.",
                    "MVDr.",
                    "MUDr.",
                    "Mr",
                    "Mr.",
                    "Mrs",
                    "Mrs.",
                    "Ms.",
                    "Mme",
                    "Mlle",
                    "Hr.",
                    "Frl.");

    private static final List<String> FORMS_OF_ADDRESS =
            List.of(
                    "Herr",
                    "Herrn",
                    "Frau",
                    "Fräulein",
                    "Herr Dr.",
                    "Frau Prof. Dr.",
                    "Doktor",
                    "Frau Doktor",
                    "Professor",
                    "Professorin",
                    "Mister");

    private static final List<String> DEGREES =
            List.of(
                    ", Dr.",
                    " Dr.",
                    ", Dr. med.",
                    ", Prof. Dr.",
                    ", M.Sc.",
                    " M. Sc.",
                    ", B.Sc.",
                    ", PhD",
                    ", Ph.D.",
                    " Ph.D.",
                    ", LL.M.",
                    ", M.A.",
                    ", MBA",
                    ", Dipl.-Ing.",
                    " Dipl.-Ing. (FH)",
                    ", Mag.",
                    ", Dr., M.Sc.");

    private static final List<String> JOINTS =
            List.of(
                    "-", "\u2010", "\u2011", "–", " – ", "—", " - ", "- ", " -", "\u2212", "/",
                    " / ", "\uff0d");

    private static final List<TypedName> NAMES =
            List.of(
                    person("Anna", "Zwickel"),
                    person("Li", "Ng"),
                    person("ANNA", "ZWICKEL"),
                    person("Jörg-Uwe", "von der Heide"));

    private static List<String> words(String words) {
        return Arrays.asList(words.split(" "));
    }

    static Stream<String> titlesAndNames() {
        return TITLE_AND_NAME.stream();
    }

    @ParameterizedTest
    @MethodSource("titlesAndNames")
    void a_surname_that_looks_like_a_title_is_a_surname(String word) {
        assertAssigned(person("Anna", word), person("Anna", word));
        assertAssigned(person("Anna", word), person("ANNA", word.toUpperCase(Locale.ROOT)));
        assertAssigned(person("Anna", word), person("Dr. Anna", word));
        assertAssigned(person("Anna", word), person("Anna", "Dr. " + word));
        assertAssigned(person("Anna", word), person(null, word + ", Anna"));
        assertAssigned(person("Anna", word + "-Zwickel"), person("Anna", word + " Zwickel"));
        assertAssigned(person("Anna", "Zwickel-" + word), person("Anna", "Zwickel – " + word));
    }

    @ParameterizedTest
    @MethodSource("titlesAndNames")
    void no_part_of_a_double_name_is_cut_for_a_title(String word) {
        JOINTS.forEach(joint -> assertNoPartIsCut(word, joint, person("Anna", "Zwickel")));
        for (TypedName name : NAMES) {
            assertNoPartIsCut(word.toUpperCase(Locale.ROOT), "-", name);
            assertNoPartIsCut(word.toLowerCase(Locale.ROOT), "–", name);
        }
    }

    private static void assertNoPartIsCut(String word, String joint, TypedName name) {
        String first = name.first();
        String last = name.last();
        assertStrangers(person(first, word + joint + last), name);
        assertStrangers(person(first, last + joint + word), name);
        assertStrangers(person(word + joint + first, last), name);
        assertStrangers(person(first + joint + word, last), name);
        assertStrangers(person(first, word + joint + last), person(first, last + joint + word));
    }

    @ParameterizedTest
    @MethodSource("titlesAndNames")
    void a_word_in_front_of_or_behind_a_last_name_may_be_half_of_it(String word) {
        for (TypedName name : NAMES) {
            assertMayBeHalf(word, name);
            assertMayBeHalf(word.toUpperCase(Locale.ROOT), name);
            assertMayBeHalf(word.toLowerCase(Locale.ROOT), name);
        }
    }

    private static void assertMayBeHalf(String word, TypedName name) {
        String first = name.first();
        String last = name.last();
        assertStrangers(person(first, word + " " + last), name);
        assertStrangers(person(first, last + " " + word), name);
        assertStrangers(person(first + " " + word, last), name);
        assertStrangers(person(null, first + " " + word + " " + last), name);
        assertStrangers(person(null, word + " " + last + ", " + first), name);
        assertStrangers(person(null, last + ", " + first + " " + word), name);
        assertStrangers(person(first, word + " " + last), person(first, word));
        assertStrangers(person(word, last), name);
        assertStrangers(person(first, word), name);
    }

    @ParameterizedTest
    @MethodSource("titlesAndNames")
    void a_surname_that_looks_like_a_title_is_nobody_else_s(String word) {
        TITLE_AND_NAME.stream()
                .filter(other -> !other.equals(word))
                .forEach(
                        other -> {
                            assertStrangers(person("Anna", word), person("Anna", other));
                            assertStrangers(
                                    person("Anna", word + " Zwickel"),
                                    person("Anna", other + " Zwickel"));
                        });
        assertStrangers(person("Anna", word), person("Berta", word));
        assertStrangers(person("Anna", word), person("Anna", null));
    }

    static Stream<String> titles() {
        return TITLES.stream();
    }

    @ParameterizedTest
    @MethodSource("titles")
    void a_title_in_front_of_the_name_is_no_part_of_it(String title) {
        assertAssigned(person(title + " Anna", "Zwickel"), person("Anna", "Zwickel"));
        assertAssigned(person("Anna", title + " Zwickel"), person("Anna", "Zwickel"));
        assertAssigned(person(title + " Anna", title + " Zwickel"), person("Anna", "Zwickel"));
        assertAssigned(person(null, "Zwickel, " + title + " Anna"), person("Anna", "Zwickel"));
        assertAssigned(person(null, title + " Zwickel, Anna"), person("Anna", "Zwickel"));
        assertAssigned(person(title, "Zwickel, Anna"), person("Anna", "Zwickel"));
        assertAssigned(person("Anna " + title, "Zwickel"), person("Anna", "Zwickel"));
        assertAssigned(new TypedName("Anna", "Zwickel", title), person("Anna", "Zwickel"));
    }

    @ParameterizedTest
    @MethodSource("titles")
    void a_title_is_no_name(String title) {
        assertStrangers(person(title, "Zwickel"), person(title, "Zwickel"));
        assertStrangers(person(title, "Zwickel"), person("Anna", "Zwickel"));
        assertStrangers(person("Anna", title), person("Anna", title));
        assertStrangers(person(null, "Zwickel, " + title), person(null, "Zwickel, " + title));
        assertStrangers(person(null, title + " Zwickel"), person(null, title + " Zwickel"));
        assertStrangers(TypedName.organisation(title), TypedName.organisation(title));
        assertStrangers(
                new TypedName("Anna", "Zwickel", title), new TypedName("Eva", "Quast", title));
    }

    @ParameterizedTest
    @MethodSource("titles")
    void a_title_within_a_compound_is_not_cut(String title) {
        assertStrangers(person("Anna", title + "-Zwickel"), person("Anna", "Zwickel"));
        assertStrangers(person("Anna", "Zwickel-" + title), person("Anna", "Zwickel"));
        assertStrangers(person("Anna", "Zwickel/" + title), person("Anna", "Zwickel"));
    }

    static Stream<String> formsOfAddress() {
        return FORMS_OF_ADDRESS.stream();
    }

    @ParameterizedTest
    @MethodSource("formsOfAddress")
    void a_form_of_address_in_front_of_the_first_name_is_no_part_of_it(String form) {
        assertAssigned(person(form + " Anna", "Zwickel"), person("Anna", "Zwickel"));
        assertAssigned(person(null, "Zwickel, " + form + " Anna"), person("Anna", "Zwickel"));
        assertAssigned(person(form, "Zwickel, Anna"), person("Anna", "Zwickel"));
    }

    @ParameterizedTest
    @MethodSource("formsOfAddress")
    void a_form_of_address_is_no_first_name(String form) {
        assertThat(only(person(form, "Zwickel"), person(form, "Zwickel")).verdict())
                .isEqualTo(MatchVerdict.PROPOSED);
        assertStrangers(person(form, "Zwickel"), person("Anna", "Zwickel"));
        assertStrangers(person(null, "Zwickel, " + form), person(null, "Zwickel, " + form));
    }

    static Stream<String> degrees() {
        return DEGREES.stream();
    }

    @ParameterizedTest
    @MethodSource("degrees")
    void a_degree_behind_the_name_is_no_part_of_it(String degree) {
        assertAssigned(person("Anna", "Zwickel" + degree), person("Anna", "Zwickel"));
    }

    @ParameterizedTest
    @MethodSource("degrees")
    void a_degree_is_no_first_name(String degree) {
        assertStrangers(person(null, "Zwickel" + degree), person(null, "Zwickel" + degree));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            textBlock =
                    """
                    Dres,    Meier
                    Don,     Miller
                    Prince,  Nelson
                    Judge,   Reinhold
                    Major,   Tom
                    Earl,    Grey
                    Mag,     Meier
                    Ma,      Li
                    Nat,     King
                    Phil,    Collins
                    Do,      Nguyen
                    Van,     Johnson
                    Li,      Ng
                    Åse,     Ås
                    李,      王
                    민준,    김
                    Jack,    Ma
                    Jeffrey, Lord
                    Martin Luther, King Jr.
                    Joseph J, Ma Sr
                    Flávio,  da Silva Junior
                    Anna,    St. Clair
                    Anna,    Schmidt 2
                    Anna,    v. d. Heide
                    José,    Ortega y Gasset
                    Anna,    Schmidt geb. Meier
                    """)
    void equal_names_are_equal_whatever_they_look_like(String first, String last) {
        assertAssigned(person(first, last), person(first, last));
        assertAssigned(person("Dr. " + first, last), person(first, last));
        assertAssigned(person(first, last), person(first, "Dr. " + last));
    }

    @ParameterizedTest(name = "{0} {1} is not {2} {3}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    Anna,            Herr-Zwickel,      Anna,           Zwickel
                    Gesa,            Doktor-Quast,      Gesa,           Quast
                    Kofi,            Zulume Mba,        Kofi,           Zulume
                    Kofi,            Zulume MBA,        Kofi,           Zulume
                    KOFI,            ZULUME MBA,        KOFI,           ZULUME
                    Herr Kim,        Schmidt,           Frau Kim,       Schmidt
                    Mr Kim,          Schmidt,           Mrs Kim,        Schmidt
                    Herr Dr. Kim,    Schmidt,           Dott.ssa Kim,   Schmidt
                    Herr,            'Schmidt, Kim',    Frau,           'Schmidt, Kim'
                    Herr und Frau Kim, Schmidt,         Kim,            Schmidt
                    Herr u. Frau Kim, Schmidt,          Kim,            Schmidt
                    Dr. Petra und Kim, Schmidt,         Petra und Kim,  Schmitt
                    Familie Kim,     Schmidt,           Kim,            Schmidt
                    Familie,         'Schmidt, Kim',    Kim,            Schmidt
                    Eheleute Kim,    Schmidt,           Kim,            Schmidt
                    Familie,         Schmidt,           Familie,        Schmidt
                    Herr und Frau,   Schmidt,           Herr und Frau,  Schmidt
                    Herr/Frau,       Schmidt,           Herr/Frau,      Schmidt
                    Eheleute,        Schmidt,           Eheleute,       Schmidt
                    Firma,           Schmidt,           Firma,          Schmidt
                    Fr. Wilhelm,     Schmidt,           Wilhelm,        Schmidt
                    M. Kim,          Schmidt,           Kim,            Schmidt
                    Graf,            Schmidt,           Graf,           Schmidt
                    Pater,           Schmidt,           Pater,          Schmidt
                    Karl,            Kurz jun.,         Karl,           Kurz
                    Karl,            Kurz jun.,         Karl,           Kurz sen.
                    Karl,            'Kurz, jun.',      Karl,           Kurz
                    Karl,            Kurz II,           Karl,           Kurz
                    Karl,            Kurz Ⅱ,            Karl,           Kurz III
                    Karl jr.,        Kurz,              Karl,           Kurz
                    -,               'Kurz, jun.',      -,              'Kurz, jun.'
                    -,               'Kurz, geb. Lang', -,              'Kurz, geb. Lang'
                    -,               'Kurz, GmbH',      -,              'Kurz, GmbH'
                    -,               'Kurz, MA',        -,              'Kurz, MA'
                    -,               'Kurz, Familie',   -,              'Kurz, Familie'
                    Anna,            Kurz geb. Lang,    Anna,           Kurz
                    Anna,            Kurz (Lang),       Anna,           Kurz-Lang
                    Anna,            'Kurz, Lang',      Anna,           Kurz-Lang
                    Anna,            Kurz/Lang,         Anna,           Kurz-Lang
                    Anna/Karl,       Kurz,              Anna-Karl,      Kurz
                    'Anna, Karl',    Kurz,              Anna Karl,      Kurz
                    Anna & Karl,     Kurz,              Anna Karl,      Kurz
                    Anna + Karl,     Kurz,              Anna Karl,      Kurz
                    Anna „Lena“,     Kurz,              Anna-Lena,      Kurz
                    J. P.,           Kurz,              J. P.,          Kurz
                    J.P.,            Kurz,              J.P.,           Kurz
                    J.-P.,           Kurz,              J.-P.,          Kurz
                    JP,              Kurz,              JP,             Kurz
                    Joh.,            Kurz,              Joh.,           Kurz
                    Karl-H.,         Kurz,              Karl-H.,        Kurz
                    A. und B.,       Kurz,              A. und B.,      Kurz
                    A. & B.,         Kurz,              A. & B.,        Kurz
                    M.A.,            Kurz,              Ma,             Kurz
                    Dr. J.,          Kurz,              J.,             Kurz
                    Anna,            K.,                Anna,           K.
                    Anna,            von K.,            Anna,           von K.
                    Anna,            Sch.,              Anna,           Sch.
                    Anna,            Kurz-L.,           Anna,           Kurz-L.
                    von,             Berg,              von,            Berg
                    van der,         Berg,              van der,        Berg
                    Dr. von,         Berg,              von,            Berg
                    J. von,          Berg,              J. von,         Berg
                    -,               'Berg, von',       -,              'Berg, von'
                    -,               'Berg, Freiherr von', -,           'Berg, Freiherr von'
                    Unbekannt,       Kurz,              Unbekannt,      Kurz
                    xxx,             Kurz,              xxx,            Kurz
                    Anna,            nn,                Anna,           nn
                    Anna,            2,                 Anna,           2
                    Anna,            Schmidt 2,         Anna,           Schmidt
                    3,               Schmidt,           3,              Schmidt
                    Hund 3,          Schmidt 2,         Hund 3,         Schmidt 22
                    """)
    void what_may_be_two_people_is_never_assigned(
            String ourFirst, String ourLast, String theirFirst, String theirLast) {
        assertStrangers(person(ourFirst, ourLast), person(theirFirst, theirLast));
    }

    @ParameterizedTest(name = "{0} | {1} may be {2} | {3}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    Anna,         Herr Zwickel,   Anna,     Zwickel
                    Anna,         'Zwickel, Herr', Anna,    Zwickel
                    Otto,         Graf Berg,      Otto,     Berg
                    Graf Otto,    Berg,           Otto,     Berg
                    Sir Elton,    John,           Elton,    John
                    Familie Kim,  Schmidt,        Kim,      Schmidt
                    Herr und Frau Kim, Schmidt,   Kim,      Schmidt
                    Herr Kim,     Schmidt,        Frau Kim, Schmidt
                    Karl,         Kurz jun.,      Karl,     Kurz
                    Anna,         'Kurz, MA',     Anna,     Kurz
                    """)
    void what_may_be_a_title_is_put_before_a_person(
            String ourFirst, String ourLast, String theirFirst, String theirLast) {
        TypedName ours = person(ourFirst, ourLast);
        TypedName theirs = person(theirFirst, theirLast);
        assertThat(List.of(only(ours, theirs), only(theirs, ours)))
                .extracting(NameMatch::verdict, NameMatch::reason)
                .containsOnly(tuple(MatchVerdict.PROPOSED, MatchReason.TITLE));
    }

    @ParameterizedTest(name = "{0} | {1} may be {2} | {3}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    Herr,         Anna,           Anna,     Herr
                    -,            Anna Herr,      Anna,     Herr
                    -,            Frau Anna Kurz, Anna,     Kurz
                    -,            Familie Kurz,   Anna,     Kurz
                    Familie,      Kurz,           Familie,  Kurz
                    Anna,         Herr-Zwickel,   Anna,     Zwickel
                    U.,           Kurz,           Ulrich,   Kurz
                    J. P.,        Kurz,           Jan,      Kurz
                    """)
    void no_name_ends_as_nothing(
            String ourFirst, String ourLast, String theirFirst, String theirLast) {
        assertThat(only(person(ourFirst, ourLast), person(theirFirst, theirLast)).verdict())
                .isEqualTo(MatchVerdict.PROPOSED);
        assertThat(only(person(theirFirst, theirLast), person(ourFirst, ourLast)).verdict())
                .isEqualTo(MatchVerdict.PROPOSED);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void names_of_other_words_never_have_the_same_key(long seed) {
        Random random = new Random(seed);
        Map<String, Set<String>> wordsByKey = new HashMap<>();
        for (int i = 0; i < 30_000; i++) {
            String first = anyWords(random, List.of("Anna", "Karl", "Kim", "Li"));
            String last = anyWords(random, List.of("Zwickel", "Quast", "Heide", "Ng"));
            String key = Spelling.of(person("Anna " + first, last)).key();
            if (!key.isEmpty()) {
                wordsByKey
                        .computeIfAbsent(key, fresh -> new HashSet<>())
                        .add(
                                (first + "|" + last)
                                        .toLowerCase(Locale.ROOT)
                                        .replace("ß", "ss")
                                        .replaceAll("[-–\u2010]", " "));
            }
        }

        assertThat(wordsByKey).hasSizeGreaterThan(10_000);
        assertThat(wordsByKey.values().stream().filter(words -> words.size() > 1)).isEmpty();
    }

    /** Up to three words that are names or may be titles, joined in any way. */
    private static String anyWords(Random random, List<String> names) {
        StringBuilder words = new StringBuilder();
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            List<String> from = random.nextInt(3) == 0 ? names : TITLE_AND_NAME;
            String word = from.get(random.nextInt(from.size()));
            words.append(random.nextInt(4) == 0 ? word.toUpperCase(Locale.ROOT) : word);
            words.append(
                    left == 1 ? "" : List.of(" ", "-", "–", "\u2010", "/").get(random.nextInt(5)));
        }
        return words.toString();
    }

    @Test
    void an_equal_email_does_not_make_a_man_of_a_woman() {
        ContactAddresses family = ContactAddresses.of(List.of("kim@example.org"), List.of());
        NameComparison.Result result =
                NameComparison.of(
                        List.of(new ComparedCustomer(1, person("Herr Kim", "Kurz"))),
                        List.of(
                                new ComparedContact("a", "1", person("Frau Kim", "Kurz")),
                                new ComparedContact("b", "2", person("Kim", "Kurz"))),
                        Map.of(),
                        Set.of());

        NameMatch found =
                result.namesakes()
                        .get(0)
                        .decide(
                                customer -> family,
                                contact ->
                                        contact.id().equals("a")
                                                ? family
                                                : ContactAddresses.UNKNOWN)
                        .get(0);

        assertThat(found.verdict()).isEqualTo(MatchVerdict.PROPOSED);
    }

    private static void assertAssigned(TypedName ours, TypedName theirs) {
        assertThat(only(ours, theirs).verdict())
                .as("%s and %s", ours, theirs)
                .isEqualTo(MatchVerdict.ASSIGNED);
        assertThat(only(theirs, ours).verdict())
                .as("%s and %s", theirs, ours)
                .isEqualTo(MatchVerdict.ASSIGNED);
    }

    private static void assertStrangers(TypedName ours, TypedName theirs) {
        assertThat(only(ours, theirs).verdict())
                .as("%s and %s", ours, theirs)
                .isNotEqualTo(MatchVerdict.ASSIGNED);
    }

    private static NameMatch only(TypedName ours, TypedName theirs) {
        NameComparison.Result result =
                NameComparison.of(
                        List.of(new ComparedCustomer(1, ours)),
                        List.of(new ComparedContact("a", "1000", theirs)),
                        Map.of(),
                        Set.of());
        return Stream.concat(
                        result.findings().stream(),
                        result.namesakes().stream()
                                .flatMap(
                                        group ->
                                                group
                                                        .decide(
                                                                any -> ContactAddresses.UNKNOWN,
                                                                any -> ContactAddresses.UNKNOWN)
                                                        .stream()))
                .findFirst()
                .orElseThrow();
    }
}
