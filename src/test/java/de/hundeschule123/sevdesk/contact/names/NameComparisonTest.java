package de.hundeschule123.sevdesk.contact.names;

import static de.hundeschule123.sevdesk.contact.names.TypedName.organisation;
import static de.hundeschule123.sevdesk.contact.names.TypedName.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameComparisonTest {

    @ParameterizedTest(name = "{0} | {1} is {2} | {3}")
    @CsvSource(
            textBlock =
                    """
                    Anna,            Schmidt,          Anna,           Schmidt
                    anna,            SCHMIDT,          Anna,           Schmidt
                    ' Anna ',        'Schmidt  ',      Anna,           Schmidt
                    'Anna\u00a0',    Schmidt,          Anna,           'Sch\u00admidt'
                    Jörg,            Müller,           Joerg,          Mueller
                    Jo\u0308rg,      Mu\u0308ller,     Jörg,           Müller
                    JÖRG,            MÜLLER,           jörg,           mueller
                    Groß,            Weiß,             Gross,          Weiss
                    STRAUẞ,          Groß,             Strauß,         GROSS
                    Anna-Lena,       Schmidt,          Anna Lena,      Schmidt
                    Petra,           Müller-Lüdenscheidt, Petra,       Müller Lüdenscheidt
                    Petra,           Müller – Lüdenscheidt, Petra,     Mueller-Luedenscheidt
                    Petra,           Dr. Schmidt,      Petra,          Schmidt
                    Dr. med. vet. Petra, Schmidt,      Petra,          Schmidt
                    Prof. Dr. Petra, Schmidt,          Petra,          'Schmidt, Dr.'
                    Petra,           'Schmidt, M.Sc.', Petra,          Schmidt
                    Frau Petra,      Schmidt,          Petra,          Schmidt
                    '',              'Müller, Jörg',   Jörg,           Müller
                    'Mueller,Joerg', '',               Jörg,           Müller
                    '',              'Schmidt, Dr. Petra', Petra,      Schmidt
                    Sean,            O'Neill,          Sean,           O’Neill
                    Sean,            O'Neill,          Sean,           O´Neill
                    Sean,            O'Neill,          Sean,           O` Neill
                    Udo,             von der Heide,    Udo,            Von Der Heide
                    Nat,             King,             Nat,            King
                    """)
    void the_same_name_written_otherwise_is_assigned(
            String ourFirst, String ourLast, String theirFirst, String theirLast) {
        assertThat(only(person(ourFirst, ourLast), person(theirFirst, theirLast)))
                .extracting(NameMatch::verdict, NameMatch::reason)
                .containsExactly(MatchVerdict.ASSIGNED, MatchReason.SAME_NAME);
        assertThat(only(person(theirFirst, theirLast), person(ourFirst, ourLast)).verdict())
                .isEqualTo(MatchVerdict.ASSIGNED);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            textBlock =
                    """
                    Hundesport Nord GmbH,   HUNDESPORT NORD GMBH
                    Pfoten & Co. KG,        Pfoten und Co KG
                    Hundefreunde e. V.,     Hundefreunde e.V.
                    Tierärzte am Markt,     Tieraerzte am Markt
                    Müller&Söhne,           Mueller & Soehne
                    Hund+Katze GmbH,        Hund & Katze GmbH
                    Hundesport G.m.b.H.,    Hundesport GmbH
                    Hundefreunde e.V.,      Hundefreunde eV
                    Dr.Müller e. K.,        Dr. Müller e.K.
                    """)
    void organisations_are_assigned_by_the_company_s_name(String ours, String theirs) {
        assertThat(only(organisation(ours), organisation(theirs)).verdict())
                .isEqualTo(MatchVerdict.ASSIGNED);
    }

    @ParameterizedTest(name = "{0} is not {1}")
    @CsvSource(
            textBlock =
                    """
                    H&E GmbH,               Hunde GmbH
                    B&B Hunde,              Bundb Hunde
                    M.A. Hundesport,        Ma Hundesport
                    M. A. Hundesport,       Ma Hundesport
                    Hundeplatz 1.1,         Hundeplatz 11
                    Hundeplatz 2.0,         Hundeplatz 20
                    C++ Hunde,              C Hunde
                    Dr. Zwickel GmbH,       Zwickel GmbH
                    Herr Zwickel GmbH,      Zwickel GmbH
                    Graf Hunde,             Hunde
                    Hundesport GmbH,        Hundesport AG
                    Hundesport e.K.,        Hundesport
                    Hundesport e.V.,        Hundesport e.K.
                    Hunde Meier junior,     Hunde Meier
                    GmbH,                   GmbH
                    Privat,                 privat
                    Frau,                   Frau
                    Dr.,                    Dr.
                    """)
    void organisations_of_another_name_are_never_assigned(String ours, String theirs) {
        assertThat(only(organisation(ours), organisation(theirs)).verdict())
                .isNotEqualTo(MatchVerdict.ASSIGNED);
        assertThat(only(organisation(theirs), organisation(ours)).verdict())
                .isNotEqualTo(MatchVerdict.ASSIGNED);
    }

    @Test
    void customers_do_not_meet_in_what_is_no_company() {
        assertThat(
                        only(
                                        new TypedName("Anna", "Zwickel", "privat"),
                                        new TypedName("Eva", "Quast", "Privat"))
                                .verdict())
                .isEqualTo(MatchVerdict.NONE);
        assertThat(
                        only(
                                        new TypedName("Anna", "Zwickel", "Frau"),
                                        new TypedName("Anna", "Zwickel", null))
                                .verdict())
                .isEqualTo(MatchVerdict.ASSIGNED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jun.", "Maria", "Filiale Kiel"})
    void a_contact_with_an_addition_to_its_name_is_proposed(String addition) {
        for (TypedName typedName :
                List.of(person("Karl", "Kurz"), organisation("Hundesport Nord"))) {
            TypedName theirs =
                    new TypedName(
                            typedName.first(), typedName.last(), typedName.company(), addition);

            assertThat(only(typedName, theirs))
                    .extracting(NameMatch::verdict, NameMatch::reason)
                    .containsExactly(MatchVerdict.PROPOSED, MatchReason.TITLE);
        }
    }

    @Test
    void a_further_first_name_in_a_field_of_its_own_is_recognised() {
        assertThat(only(person("Anna Maria", "Kurz"), new TypedName("Anna", "Kurz", null, "Maria")))
                .extracting(NameMatch::verdict, NameMatch::reason)
                .containsExactly(MatchVerdict.PROPOSED, MatchReason.OTHER_FIELDS);
    }

    static Stream<Arguments> likely() {
        return Stream.of(
                likely(
                        person("Müller", "Jörg"),
                        person("Jörg", "Müller"),
                        MatchReason.OTHER_FIELDS),
                likely(
                        person(null, "Jörg Müller"),
                        person("Jörg", "Müller"),
                        MatchReason.OTHER_FIELDS),
                likely(
                        person("Jörg", "Müller"),
                        organisation("Jörg Müller"),
                        MatchReason.OTHER_FIELDS),
                likely(
                        person("Annalena", "Kurz"),
                        person("Anna-Lena", "Kurz"),
                        MatchReason.OTHER_SPACING),
                likely(
                        person("Ute", "Vonderheide"),
                        person("Ute", "von der Heide"),
                        MatchReason.OTHER_SPACING),
                likely(
                        person("Anna", "D'Angelo"),
                        person("Anna", "Dangelo"),
                        MatchReason.OTHER_SPACING),
                likely(person("René", "Weber"), person("Rene", "Weber"), MatchReason.ACCENTS),
                likely(person("Jorg", "Muller"), person("Jörg", "Müller"), MatchReason.ACCENTS),
                likely(
                        new TypedName("Eva", "Kern", "Kern GmbH"),
                        person("Eva", "Kern"),
                        MatchReason.CONTACT_PERSON),
                likely(
                        organisation("Hundesport Nord GmbH"),
                        organisation("Hundesport Nord"),
                        MatchReason.LEGAL_FORM),
                likely(
                        person("Anna Maria", "Schmidt"),
                        person("Anna", "Schmidt"),
                        MatchReason.MORE_FIRST_NAMES),
                likely(
                        person("Petra", "Müller-Lüdenscheidt"),
                        person("Petra", "Lüdenscheidt"),
                        MatchReason.PART_OF_DOUBLE_NAME),
                likely(person("Eva", "Meier"), person("Eva", "Mayer"), MatchReason.SOUNDS_ALIKE),
                likely(person("J.", "Schmidt"), person("Julia", "Schmidt"), MatchReason.INITIAL),
                likely(person("Stefanie", "Kurz"), person("Stephanie", "Kurz"), null),
                likely(
                        person("Julia", "Brandt"),
                        person("Julai", "Brandt"),
                        MatchReason.ONE_LETTER),
                likely(
                        person("Familie", "Schmidt"),
                        person("Julia", "Schmidt"),
                        MatchReason.LAST_NAME_ONLY));
    }

    private static Arguments likely(TypedName ours, TypedName theirs, MatchReason reason) {
        return Arguments.of(ours, theirs, reason);
    }

    @ParameterizedTest(name = "{0} may be {1}")
    @MethodSource("likely")
    void a_likely_pair_is_proposed_with_its_reason_and_never_assigned(
            TypedName ours, TypedName theirs, MatchReason reason) {
        if (reason == null) {
            assertThat(only(ours, theirs).verdict()).isNotEqualTo(MatchVerdict.ASSIGNED);
            return;
        }
        assertThat(only(ours, theirs))
                .extracting(NameMatch::verdict, NameMatch::reason)
                .containsExactly(MatchVerdict.PROPOSED, reason);
        assertThat(only(theirs, ours).reason()).isEqualTo(reason);
    }

    @Test
    void a_last_name_alone_assigns_nobody() {
        assertThat(only(person(null, "Schmidt"), person(null, "Schmidt")).verdict())
                .isEqualTo(MatchVerdict.PROPOSED);
        assertThat(only(person("Dr.", "Schmidt"), person("Frau", "Schmidt")).verdict())
                .isEqualTo(MatchVerdict.PROPOSED);
    }

    @Test
    void an_initial_is_no_first_name() {
        assertThat(only(person("J.", "Schmidt"), person("J.", "Schmidt")).verdict())
                .isEqualTo(MatchVerdict.PROPOSED);
    }

    @Test
    void strangers_find_nobody() {
        assertThat(only(person("Anna", "Schmidt"), person("Bernd", "Vogel")))
                .extracting(NameMatch::verdict, NameMatch::reason)
                .containsExactly(MatchVerdict.NONE, MatchReason.UNKNOWN);
    }

    @Test
    void two_contacts_of_one_name_leave_the_choice_to_a_person() {
        List<NameMatch> found =
                compare(
                        List.of(ours(1, "Anna", "Schmidt")),
                        List.of(theirs("a", "Anna", "Schmidt"), theirs("b", "ANNA", "Schmidt")),
                        Map.of(),
                        Map.of(),
                        Map.of());

        assertThat(found).hasSize(1);
        assertThat(found.get(0).verdict()).isEqualTo(MatchVerdict.AMBIGUOUS);
        assertThat(found.get(0).contacts())
                .extracting(ComparedContact::id)
                .containsExactly("a", "b");
    }

    @Test
    void two_customers_of_one_name_do_not_share_the_contact() {
        assertThat(
                        compare(
                                List.of(ours(1, "Anna", "Schmidt"), ours(2, "Anna", "Schmidt")),
                                List.of(theirs("a", "Anna", "Schmidt")),
                                Map.of(),
                                Map.of(),
                                Map.of()))
                .extracting(NameMatch::verdict)
                .containsExactly(MatchVerdict.AMBIGUOUS, MatchVerdict.AMBIGUOUS);
    }

    @Test
    void an_equal_email_decides_among_namesakes_when_exactly_one_fits() {
        List<NameMatch> found =
                compare(
                        List.of(ours(1, "Anna", "Schmidt"), ours(2, "Anna", "Schmidt")),
                        List.of(theirs("a", "Anna", "Schmidt"), theirs("b", "Anna", "Schmidt")),
                        Map.of(),
                        Map.of(1L, email("anna@example.org")),
                        Map.of("b", email("Anna@Example.org")));

        assertThat(of(found, 1).verdict()).isEqualTo(MatchVerdict.ASSIGNED);
        assertThat(of(found, 1).reason()).isEqualTo(MatchReason.SAME_NAME_AND_REACH);
        assertThat(of(found, 1).contacts()).extracting(ComparedContact::id).containsExactly("b");
        assertThat(of(found, 2).verdict()).isEqualTo(MatchVerdict.AMBIGUOUS);
        assertThat(of(found, 2).contacts()).extracting(ComparedContact::id).containsExactly("a");
    }

    @Test
    void an_equal_address_decides_in_whatever_form_the_street_is_written() {
        List<NameMatch> found =
                compare(
                        List.of(ours(1, "Anna", "Schmidt")),
                        List.of(theirs("a", "Anna", "Schmidt"), theirs("b", "Anna", "Schmidt")),
                        Map.of(),
                        Map.of(1L, address("Lange Straße 5", "20095")),
                        Map.of(
                                "a",
                                address("Lange Str. 5", "20095"),
                                "b",
                                address("Lange Str. 5", "20099")));

        assertThat(of(found, 1).verdict()).isEqualTo(MatchVerdict.ASSIGNED);
        assertThat(of(found, 1).contacts()).extracting(ComparedContact::id).containsExactly("a");
    }

    @Test
    void father_and_son_of_one_name_and_house_are_not_decided_by_the_house() {
        ContactAddresses house = address("Lange Str. 5", "20095");
        assertThat(
                        compare(
                                List.of(ours(1, "Karl", "Kurz"), ours(2, "Karl", "Kurz")),
                                List.of(theirs("a", "Karl", "Kurz")),
                                Map.of(),
                                Map.of(1L, house, 2L, house),
                                Map.of("a", house)))
                .extracting(NameMatch::verdict)
                .containsOnly(MatchVerdict.AMBIGUOUS);
    }

    @ParameterizedTest(name = "{0} | {1} is not {2} | {3}")
    @CsvSource(
            textBlock =
                    """
                    Weg 1/1,        20095, Weg 11,         20095
                    Weg 1.1,        20095, Weg 11,         20095
                    Weg 1-2,        20095, Weg 12,         20095
                    Weg 1,          20095, Weg 1,          2009 6
                    -,              20095, -,              20095
                    unbekannt,      20095, unbekannt,      20095
                    Hauptstraße,    20095, Hauptstraße,    20095
                    12,             20095, 12,             20095
                    Weg 1,          -,     Weg 1,          -
                    """)
    void an_address_that_says_nothing_decides_nothing(
            String ourStreet, String ourZip, String theirStreet, String theirZip) {
        assertThat(address(ourStreet, ourZip).fits(address(theirStreet, theirZip))).isFalse();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            textBlock =
                    """
                    Lange Straße 5a,        lange str. 5 A
                    Langestr.5,             Lange Straße 5
                    Straße des 17. Juni 1,  Str. des 17. Juni 1
                    Weg 1-3,                Weg 1 – 3
                    """)
    void an_address_is_known_in_every_spelling(String ours, String theirs) {
        assertThat(address(ours, "20095").fits(address(theirs, "20095"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "keine", "n/a", "unbekannt", "@", "anna@", "@example.org"})
    void what_is_no_email_decides_nothing(String text) {
        assertThat(email(text).fits(email(text))).isFalse();
    }

    @Test
    void email_and_address_that_contradict_each_other_decide_nothing() {
        assertThat(
                        of(
                                        compare(
                                                List.of(ours(1, "Anna", "Schmidt")),
                                                List.of(
                                                        theirs("a", "Anna", "Schmidt"),
                                                        theirs("b", "Anna", "Schmidt")),
                                                Map.of(),
                                                Map.of(
                                                        1L,
                                                        ContactAddresses.of(
                                                                List.of("anna@example.org"),
                                                                List.of(
                                                                        new ContactAddresses
                                                                                .Address(
                                                                                "Weg 1",
                                                                                "20095")))),
                                                Map.of(
                                                        "a", email("anna@example.org"),
                                                        "b", address("Weg 1", "20095"))),
                                        1)
                                .verdict())
                .isEqualTo(MatchVerdict.AMBIGUOUS);
    }

    @Test
    void who_is_linked_is_skipped_and_its_contact_serves_nobody_else() {
        List<NameMatch> found =
                compare(
                        List.of(ours(1, "Anna", "Schmidt"), ours(2, "Anna", "Schmidt")),
                        List.of(theirs("a", "Anna", "Schmidt")),
                        Map.of(1L, "a"),
                        Map.of(),
                        Map.of());

        assertThat(found).hasSize(1);
        assertThat(of(found, 2))
                .extracting(NameMatch::verdict, NameMatch::reason)
                .containsExactly(MatchVerdict.NONE, MatchReason.TAKEN);
    }

    @Test
    void the_remaining_one_of_two_namesakes_is_not_assigned_by_elimination() {
        List<NameMatch> found =
                compare(
                        List.of(ours(1, "Anna", "Schmidt"), ours(2, "Anna", "Schmidt")),
                        List.of(theirs("a", "Anna", "Schmidt"), theirs("b", "Anna", "Schmidt")),
                        Map.of(1L, "a"),
                        Map.of(),
                        Map.of());

        assertThat(of(found, 2).verdict()).isEqualTo(MatchVerdict.AMBIGUOUS);
        assertThat(of(found, 2).contacts()).extracting(ComparedContact::id).containsExactly("b");
    }

    @Test
    void an_equal_name_comes_before_any_likeness() {
        List<NameMatch> found =
                compare(
                        List.of(ours(1, "Peter", "Martin")),
                        List.of(theirs("a", "Martin", "Peter"), theirs("b", "Peter", "Martin")),
                        Map.of(),
                        Map.of(),
                        Map.of());

        assertThat(of(found, 1).verdict()).isEqualTo(MatchVerdict.ASSIGNED);
        assertThat(of(found, 1).contacts()).extracting(ComparedContact::id).containsExactly("b");
    }

    @Test
    void no_contact_is_given_to_two_customers() {
        List<NameMatch> found =
                compare(
                        List.of(
                                ours(1, "Julia", "Brandt"),
                                ours(2, "Jule", "Brandt"),
                                ours(3, "Juliana", "Brandt")),
                        List.of(theirs("a", "Julia", "Brandt"), theirs("b", "Julai", "Brandt")),
                        Map.of(),
                        Map.of(),
                        Map.of());

        List<String> given = new ArrayList<>();
        found.stream()
                .filter(one -> one.verdict() != MatchVerdict.AMBIGUOUS)
                .flatMap(one -> one.contacts().stream())
                .forEach(contact -> given.add(contact.id()));
        assertThat(given).doesNotHaveDuplicates().contains("a");
    }

    @Test
    void the_contact_that_a_company_had_while_it_was_a_person_is_no_namesakes() {
        NameComparison.Result result =
                NameComparison.of(
                        List.of(
                                new ComparedCustomer(1, TypedName.organisation("Hundehof GmbH")),
                                ours(2, "Anna", "Müller")),
                        List.of(
                                new ComparedContact("a", "1000", person("Anna", "Müller")),
                                new ComparedContact(
                                        "b", "1001", TypedName.organisation("Hundehof GmbH"))),
                        Map.of(1L, "b"),
                        Set.of("a"));

        assertThat(result.findings())
                .singleElement()
                .isEqualTo(NameMatch.none(ours(2, "Anna", "Müller"), MatchReason.TAKEN));
    }

    private static NameMatch only(TypedName ours, TypedName theirs) {
        return compare(
                        List.of(new ComparedCustomer(1, ours)),
                        List.of(new ComparedContact("a", "1000", theirs)),
                        Map.of(),
                        Map.of(),
                        Map.of())
                .get(0);
    }

    private static List<NameMatch> compare(
            List<ComparedCustomer> customers,
            List<ComparedContact> contacts,
            Map<Long, String> links,
            Map<Long, ContactAddresses> ours,
            Map<String, ContactAddresses> theirs) {
        NameComparison.Result result = NameComparison.of(customers, contacts, links, Set.of());
        List<NameMatch> matches = new ArrayList<>(result.findings());
        result.namesakes()
                .forEach(
                        namesakes ->
                                matches.addAll(
                                        namesakes.decide(
                                                customer ->
                                                        ours.getOrDefault(
                                                                customer.id(),
                                                                ContactAddresses.UNKNOWN),
                                                contact ->
                                                        theirs.getOrDefault(
                                                                contact.id(),
                                                                ContactAddresses.UNKNOWN))));
        return matches;
    }

    private static NameMatch of(List<NameMatch> matches, long customer) {
        return matches.stream()
                .filter(finding -> finding.customer().id() == customer)
                .findFirst()
                .orElseThrow();
    }

    private static ComparedCustomer ours(long id, String first, String last) {
        return new ComparedCustomer(id, person(first, last));
    }

    private static ComparedContact theirs(String id, String first, String last) {
        return new ComparedContact(id, "100" + id, person(first, last));
    }

    private static ContactAddresses email(String address) {
        return ContactAddresses.of(List.of(address), List.of());
    }

    private static ContactAddresses address(String street, String zip) {
        return ContactAddresses.of(List.of(), List.of(new ContactAddresses.Address(street, zip)));
    }
}
