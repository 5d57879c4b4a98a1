package de.hundeschule123.sevdesk.transfer.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.document.money.Money;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In what an entry in sevdesk is not like a document, as a person who links both is told. */
class DocumentTraitsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    private static DocumentTraits document(String contact, String partner) {
        return new DocumentTraits("RE-2026-0007", Money.of("119.00"), DAY, contact, partner);
    }

    private static SevdeskEntry entry(
            String number, String gross, LocalDate date, String contact, String partner) {
        return new SevdeskEntry(
                new SevdeskRef(SevdeskRefKind.VOUCHER, "1"),
                number,
                gross == null ? null : Money.of(gross),
                date,
                contact,
                partner,
                EntryStatus.OPEN);
    }

    @ParameterizedTest(name = "{0}, {1} €, {2}, contact {3}: {4}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    RE-2026-0007,          119.00, 2026-11-02, 501, ''
                    ' re-2026-0007 ',      119.00, 2026-11-02, 501, ''
                    Rechnung RE-2026-0007, 119.00, 2026-11-02, 501, NUMBER
                    RE-2026-0007,          119.00, 2026-11-03, 501, DATE
                    RE-2026-0007,          119.01, 2026-11-02, 501, AMOUNT
                    RE-2026-0007,          119.00, 2026-11-02, 777, CUSTOMER
                    RE-2026-0007,          119.00, 2026-11-02, -,   ''
                    -,                     -,      -,          777, NUMBER DATE AMOUNT CUSTOMER
                    """)
    void each_trait_that_differs_is_named_and_what_sevdesk_does_not_tell_differs(
            String number, String gross, LocalDate date, String contact, String differ) {
        Difference[] named =
                Arrays.stream(differ.split(" "))
                        .filter(word -> !word.isEmpty())
                        .map(Difference::valueOf)
                        .toArray(Difference[]::new);

        assertThat(
                        document("501", "Anna Müller")
                                .differencesFrom(entry(number, gross, date, contact, null)))
                .containsExactly(named);
    }

    @Test
    void whoever_links_both_is_asked_once_more_but_not_for_a_number_that_was_only_typed() {
        assertThat(Arrays.stream(Difference.values()).filter(Difference::isAskedAbout))
                .containsExactly(Difference.DATE, Difference.AMOUNT, Difference.CUSTOMER);
    }

    @ParameterizedTest(name = "{0}/{1} and {2}/{3}: {4}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    501, Anna Müller, 501, Bernd Huber,        YES
                    501, Anna Müller, 777, Anna Müller,        NO
                    501, Anna Müller, -,   'Müller, Anna',     YES
                    501, -,           -,   Anna Müller,        UNKNOWN
                    -,   Anna Müller, 501, -,                  UNKNOWN
                    -,   Anna Müller, 501, ANNA MÜLLER,        YES
                    -,   Anna Müller, -,   Müller,             UNKNOWN
                    -,   Müller,      -,   Anna Müller,        UNKNOWN
                    -,   Anna Müller, -,   Bernd Müller,       NO
                    """)
    void a_linked_contact_decides_and_else_the_name_as_far_as_it_goes(
            String contact,
            String partner,
            String contactThere,
            String partnerThere,
            Agreement agreement) {
        assertThat(
                        document(contact, partner)
                                .customerOf(entry(null, null, null, contactThere, partnerThere)))
                .isEqualTo(agreement);
    }
}
