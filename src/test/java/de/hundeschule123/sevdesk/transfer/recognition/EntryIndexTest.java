package de.hundeschule123.sevdesk.transfer.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.document.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryIndexTest {

    private static final DocumentTraits OURS =
            new DocumentTraits(
                    "RE-2026-0007",
                    money("119.00"),
                    LocalDate.of(2026, 11, 2),
                    "501",
                    "Anna Müller");

    private static final Set<String> OUR_NUMBERS = Set.of("RE-2026-0007", "RE-2026-0008");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    RE-2026-0007, 1.00,   2020-01-01, true
                    re 2026 0007, 1.00,   2020-01-01, true
                    -,            119.00, 2026-11-02, true
                    Welpenkurs,   119.00, 2026-11-02, true
                    -,            119.00, 2026-11-03, false
                    RE-2026-0008, 119.01, 2026-11-02, false
                    """)
    void only_what_shares_number_or_amount_of_the_day_is_worth_a_look(
            String number, String gross, LocalDate date, boolean worth) {
        SevdeskEntry entry =
                new SevdeskEntry(
                        new SevdeskRef(SevdeskRefKind.VOUCHER, "1"),
                        number,
                        money(gross),
                        date,
                        null,
                        null,
                        EntryStatus.OPEN);

        assertThat(
                        new EntryIndex(List.of(entry))
                                .isWorthALook(OURS.number(), OURS.gross(), OURS.date()))
                .isEqualTo(worth);
    }

    @ParameterizedTest(name = "{5}: {0}, {1} €, {2}, contact {3} or {4}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    RE-2026-0007,                119.00, 2026-11-02, 501, -,            Same
                    re-2026-0007,                119.00, 2026-11-02, 501, -,            Same
                    RE-2026-0007,                119.00, 2026-11-02, -,   Anna Müller,  Same
                    RE-2026-0007,                119.00, 2026-11-02, -,   'Müller, Anna', Same
                    RE-2026-0007,                119.00, 2026-11-02, -,   -,            Same
                    RE-2026-0007,                119.00, 2026-11-02, -,   Müller,       Same
                    RE-2026-0007,                119.00, 2026-11-02, -,   ', Frau Anna Müller', Same
                    RE-2026-0007,                119.00, 2026-11-02, 777, -,            Unclear
                    RE-2026-0007,                119.00, 2026-11-02, -,   Bernd Huber,  Unclear
                    RE-2026-0007,                119.01, 2026-11-02, 501, -,            Unclear
                    RE-2026-0007,                119.00, 2026-11-03, 501, -,            Unclear
                    Rechnung RE-2026-0007,       119.00, 2026-11-02, 501, -,            Unclear
                    RE 2026/0007 Welpenkurs,     119.00, 2026-11-02, 501, -,            Unclear
                    RE20260007,                  119.00, 2026-11-02, 501, -,            Unclear
                    -,                           119.00, 2026-11-02, 501, -,            Unclear
                    Welpenkurs,                  119.00, 2026-11-02, 501, -,            Unclear
                    -,                           119.00, 2026-11-02, -,   Anna Müller,  Unclear
                    RE-2026-0008,                119.00, 2026-11-02, 501, -,            Absent
                    RE-2026-00071,               50.00,  2026-11-02, 501, -,            Absent
                    -,                           119.00, 2026-11-02, -,   -,            Absent
                    -,                           119.00, 2026-11-02, 777, -,            Absent
                    -,                           119.00, 2026-11-03, 501, -,            Absent
                    -,                           50.00,  2026-11-02, 501, -,            Absent
                    """)
    void an_entry_is_linked_only_when_nothing_contradicts(
            String number,
            String gross,
            LocalDate date,
            String contact,
            String partner,
            String verdict) {
        SevdeskEntry sevdeskEntry = entry("1", number, gross, date, contact, partner);

        assertThat(verdictOn(sevdeskEntry)).isEqualTo(verdict);
    }

    @Test
    void two_entries_with_our_number_are_put_before_a_person() {
        SevdeskEntry voucher = entry("1", "RE-2026-0007", "119.00", OURS.date(), "501", null);
        SevdeskEntry invoice =
                new SevdeskEntry(
                        new SevdeskRef(SevdeskRefKind.INVOICE, "1"),
                        "RE-2026-0007",
                        money("119.00"),
                        OURS.date(),
                        "501",
                        null,
                        EntryStatus.OPEN);

        assertThat(verdictOn(voucher, invoice)).isEqualTo("Unclear");
    }

    @Test
    void an_empty_account_knows_nothing() {
        assertThat(verdictOn()).isEqualTo("Absent");
    }

    private static String verdictOn(SevdeskEntry... entries) {
        return new EntryIndex(Arrays.asList(entries))
                .find(OURS, OUR_NUMBERS::contains)
                .getClass()
                .getSimpleName();
    }

    private static SevdeskEntry entry(
            String id,
            String number,
            String gross,
            LocalDate date,
            String contact,
            String partner) {
        return new SevdeskEntry(
                new SevdeskRef(SevdeskRefKind.VOUCHER, id),
                number,
                money(gross),
                date,
                contact,
                partner,
                EntryStatus.OPEN);
    }

    private static Money money(String amount) {
        return new Money(new BigDecimal(amount));
    }

    @Test
    void every_entry_that_comes_into_question_is_named() {
        SevdeskEntry other = entry("1", "RE-2026-0007", "50.00", OURS.date(), "501", null);
        SevdeskEntry nameless = entry("2", null, "119.00", OURS.date(), "501", null);

        Recognition found =
                new EntryIndex(List.of(other, nameless)).find(OURS, OUR_NUMBERS::contains);

        assertThat(((Recognition.Unclear) found).entries()).containsExactly(other, nameless);
    }

    @ParameterizedTest(name = "{5}: {0}, {1} €, {2}, contact {3} or {4}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    RE-2026-0007,           119.00, 2026-11-02, 501, -,           Same
                    RE-2026-0007,           119.00, 2026-11-02, -,   Müller,      Same
                    RE-2026-0007 bezahlt,   119.00, 2026-11-02, 501, -,           Same
                    RE-2026-0007 bezahlt,   119.00, 2026-11-02, -,   Müller,      Unclear
                    RE-2026-0007 bezahlt,   119.01, 2026-11-02, 501, -,           Unclear
                    RE-2026-0007-2,         119.00, 2026-11-02, 501, -,           Unclear
                    RE-2026-0007,           119.00, 2026-11-02, 777, -,           Unclear
                    Rg. 0007,               119.00, 2026-11-02, 501, -,           Unclear
                    Rg. 0007,               119.00, 2026-11-02, -,   Müller,      Absent
                    20260007,               119.00, 2026-11-02, 501, -,           Unclear
                    Rg. 00071,              119.00, 2026-11-02, 501, -,           Absent
                    Welpenkurs,             119.00, 2026-11-02, 501, -,           Absent
                    -,                      119.00, 2026-11-02, 501, -,           Absent
                    RE-2026-0008,           119.00, 2026-11-02, 501, -,           Absent
                    """)
    void before_it_is_sent_only_what_mentions_its_number_stops_a_document(
            String number,
            String gross,
            LocalDate date,
            String contact,
            String partner,
            String verdict) {
        EntryIndex index =
                new EntryIndex(List.of(entry("1", number, gross, date, contact, partner)));

        assertThat(index.findNumbered(OURS, OUR_NUMBERS::contains).getClass().getSimpleName())
                .isEqualTo(verdict);
    }

    @Test
    void one_that_bears_the_number_counts_before_others_that_mention_it() {
        SevdeskEntry bearing = entry("1", "RE-2026-0007", "119.00", OURS.date(), "501", null);
        SevdeskEntry reminder =
                entry("2", "Mahnung zu RE-2026-0007", "5.00", OURS.date(), "501", null);

        assertThat(
                        new EntryIndex(List.of(reminder, bearing))
                                .findNumbered(OURS, OUR_NUMBERS::contains))
                .isEqualTo(new Recognition.Same(bearing));
    }

    @Test
    void two_that_bear_the_number_are_put_before_a_person_with_all_that_mention_it() {
        SevdeskEntry one = entry("1", "RE-2026-0007", "119.00", OURS.date(), "501", null);
        SevdeskEntry other = entry("2", "RE-2026-0007", "119.00", OURS.date(), "501", null);
        SevdeskEntry reminder =
                entry("3", "Mahnung zu RE-2026-0007", "5.00", OURS.date(), "501", null);

        Recognition found =
                new EntryIndex(List.of(one, other, reminder))
                        .findNumbered(OURS, OUR_NUMBERS::contains);

        assertThat(found.found()).containsExactly(one, other, reminder);
        assertThat(found).isInstanceOf(Recognition.Unclear.class);
    }

    @ParameterizedTest
    @CsvSource({
        "eins zwei drei vier fünf sechs sieben RE-2026-0007, Unclear",
        "RE 2026 0007 acht neun zehn elf zwölf dreizehn vierzehn, Unclear",
        "eins zwei drei vier fünf sechs sieben acht RE-2026-0007, Absent",
    })
    void a_number_is_found_among_the_first_words_of_what_somebody_has_typed(
            String typed, String verdict) {
        assertThat(verdictOn(entry("1", typed, "50.00", OURS.date(), "501", null)))
                .isEqualTo(verdict);
    }
}
