package de.hundeschule123.sevdesk.reconciliation.comparison;

import static de.hundeschule123.sevdesk.reconciliation.comparison.DiscrepancyKind.AMOUNT;
import static de.hundeschule123.sevdesk.reconciliation.comparison.DiscrepancyKind.CUSTOMER;
import static de.hundeschule123.sevdesk.reconciliation.comparison.DiscrepancyKind.DATE;
import static de.hundeschule123.sevdesk.reconciliation.comparison.DiscrepancyKind.DELETED_THERE;
import static de.hundeschule123.sevdesk.reconciliation.comparison.DiscrepancyKind.FOREIGN;
import static de.hundeschule123.sevdesk.reconciliation.comparison.DiscrepancyKind.MISSING_HERE;
import static de.hundeschule123.sevdesk.reconciliation.comparison.DiscrepancyKind.MISSING_THERE;
import static de.hundeschule123.sevdesk.reconciliation.comparison.DiscrepancyKind.TAKEN_BACK;
import static de.hundeschule123.sevdesk.reconciliation.comparison.DiscrepancyKind.TWICE;
import static de.hundeschule123.sevdesk.reconciliation.comparison.DiscrepancyKind.UNLINKED;
import static de.hundeschule123.sevdesk.reconciliation.comparison.DiscrepancyKind.VAT;
import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRef;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRefKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentComparisonTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);
    private static final SevdeskRef OURS = voucher("1");
    private static final SevdeskRef SECOND = voucher("2");

    /** Our document over 119.00 with 19 % for contact 7. */
    private static OurDocument document(Expectation expectation) {
        return document(expectation, null);
    }

    private static OurDocument document(Expectation expectation, AcceptedEntry accepted) {
        return new OurDocument(
                5,
                "RE-2026-0007",
                DAY,
                Money.of("119.00"),
                Money.of("19.00"),
                1,
                "1",
                Set.of("7"),
                "Anna Müller",
                expectation,
                expectation == Expectation.LINKED || expectation == Expectation.LOST ? OURS : null,
                accepted);
    }

    private static SevdeskRef voucher(String id) {
        return new SevdeskRef(SevdeskRefKind.VOUCHER, id);
    }

    private static TheirEntry like(SevdeskRef ref) {
        return new TheirEntry(
                ref,
                "RE-2026-0007",
                DAY,
                Money.of("119.00"),
                Money.of("19.00"),
                "7",
                "Anna Müller",
                "1");
    }

    private static TheirEntry numbered(SevdeskRef ref, String number) {
        return new TheirEntry(
                ref, number, DAY, Money.of("119.00"), Money.of("19.00"), "7", "Anna Müller", "1");
    }

    private static TheirEntry over(SevdeskRef ref, String number, String gross, String vat) {
        return new TheirEntry(
                ref, number, DAY, Money.of(gross), Money.of(vat), "7", "Anna Müller", "1");
    }

    private static TheirEntry of(String contact, String partner) {
        return new TheirEntry(
                OURS,
                "RE-2026-0007",
                DAY,
                Money.of("119.00"),
                Money.of("19.00"),
                contact,
                partner,
                "1");
    }

    private static TheirEntry ruled(String vat, String rule) {
        return new TheirEntry(
                OURS,
                "RE-2026-0007",
                DAY,
                Money.of("119.00"),
                vat == null ? null : Money.of(vat),
                "7",
                "Anna Müller",
                rule);
    }

    private static TheirEntry on(LocalDate day) {
        return new TheirEntry(
                OURS,
                "RE-2026-0007",
                day,
                Money.of("119.00"),
                Money.of("19.00"),
                "7",
                "Anna Müller",
                "1");
    }

    private static List<DiscrepancyKind> compared(
            OurDocument ours, TheirEntry linked, TheirEntry... bearing) {
        return DocumentComparison.compare(
                        ours,
                        new DocumentComparison.Entries(
                                Optional.ofNullable(linked), List.of(bearing), List.of()))
                .stream()
                .map(Discrepancy::kind)
                .toList();
    }

    static Stream<Arguments> linkedEntries() {
        return Stream.of(
                linked("the same", like(OURS)),
                linked("a number written otherwise", numbered(OURS, "Rechnung 7 (geprüft)")),
                linked("without a number", numbered(OURS, null)),
                linked("another sum", over(OURS, "RE-2026-0007", "120.00", "19.16"), AMOUNT),
                linked("a cent less", over(OURS, "RE-2026-0007", "118.99", "19.00"), AMOUNT),
                linked("a cent of rounding in the tax", ruled("19.01", "1")),
                linked("the tax of another rate", ruled("7.79", "1"), VAT),
                linked("two cents of tax", ruled("18.98", "1"), VAT),
                linked("another tax rule", ruled("19.00", "4"), VAT),
                linked("no word of tax", ruled(null, null)),
                linked("another day", on(DAY.plusDays(1)), DATE),
                linked("another contact", of("8", "Anna Müller"), CUSTOMER),
                linked("no contact and the same name", of(null, "Müller, Anna")),
                linked("no contact and a part of the name", of(null, "Müller")),
                linked("no contact and another name", of(null, "Bernd Bach"), CUSTOMER),
                linked("no word of the customer", of(null, null)),
                linked("nothing any more", null, DELETED_THERE));
    }

    private static Arguments linked(String what, TheirEntry entry, DiscrepancyKind... kinds) {
        return Arguments.of(what, entry, List.of(kinds));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("linkedEntries")
    void what_is_linked_is_set_against_its_document(
            String what, TheirEntry entry, List<DiscrepancyKind> kinds) {
        assertThat(compared(document(Expectation.LINKED), entry)).isEqualTo(kinds);
    }

    @Test
    void a_second_voucher_of_the_number_makes_it_twice_and_both_are_named() {
        List<Discrepancy> found =
                DocumentComparison.compare(
                        document(Expectation.LINKED),
                        new DocumentComparison.Entries(
                                Optional.of(like(OURS)),
                                List.of(over(SECOND, "re 2026/0007", "50.00", "7.98")),
                                List.of()));

        assertThat(found).extracting(Discrepancy::kind).containsExactly(TWICE);
        assertThat(found.getFirst().refs()).containsExactly(OURS, SECOND);
    }

    @Test
    void who_only_mentions_the_number_is_a_second_one_if_the_sum_is_its_own() {
        OurDocument ours = document(Expectation.LINKED);

        assertThat(
                        compared(
                                ours,
                                like(OURS),
                                over(SECOND, "Teilzahlung zu RE-2026-0007", "50.00", "7.98")))
                .isEmpty();
        assertThat(compared(ours, like(OURS), numbered(SECOND, "RE-2026-0007 (Kopie)")))
                .containsExactly(TWICE);
    }

    @Test
    void what_a_person_linked_knowing_of_its_differences_is_right_while_it_stays_so() {
        TheirEntry seen =
                new TheirEntry(
                        OURS,
                        "7",
                        DAY.plusDays(3),
                        Money.of("118.00"),
                        Money.of("7.72"),
                        "9",
                        "Bach",
                        "1");
        OurDocument ours =
                document(
                        Expectation.LINKED,
                        new AcceptedEntry(seen.gross(), seen.date(), "9", "Bach"));

        assertThat(compared(ours, seen)).isEmpty();
        assertThat(compared(ours, of("10", "Cesar"))).containsExactly(CUSTOMER);
        assertThat(compared(ours, over(OURS, "7", "117.00", "18.68"))).containsExactly(AMOUNT);
        assertThat(compared(ours, on(DAY.plusDays(9)))).containsExactly(DATE);
    }

    @Test
    void an_accepted_customer_without_a_contact_is_known_by_the_name() {
        OurDocument ours =
                document(
                        Expectation.LINKED,
                        new AcceptedEntry(Money.of("119.00"), DAY, null, "Bernd Bach"));

        assertThat(compared(ours, of(null, "Bernd Bach"))).isEmpty();
        assertThat(compared(ours, of(null, "Cesar Dachs"))).containsExactly(CUSTOMER);
    }

    @Test
    void what_is_due_and_nowhere_is_missing_there() {
        assertThat(compared(document(Expectation.DUE), null)).containsExactly(MISSING_THERE);
    }

    @Test
    void what_somebody_typed_in_is_told_apart_from_what_is_missing() {
        OurDocument ours = document(Expectation.DUE);

        assertThat(compared(ours, null, like(SECOND))).containsExactly(UNLINKED);
        assertThat(compared(ours, null, over(SECOND, "RE-2026-0007", "20.00", "3.19")))
                .containsExactly(AMOUNT);
        assertThat(compared(ours, null, like(OURS), like(SECOND))).containsExactly(TWICE);
    }

    @Test
    void what_is_like_it_in_day_sum_and_customer_is_not_missing_though_it_bears_no_number() {
        assertThat(alike(numbered(SECOND, null))).containsExactly(UNLINKED);
        assertThat(alike(of("8", "Bernd Bach"))).containsExactly(MISSING_THERE);
        assertThat(alike(of(null, "Müller Anna"))).containsExactly(UNLINKED);
        assertThat(alike(of(null, null))).containsExactly(MISSING_THERE);
    }

    private static List<DiscrepancyKind> alike(TheirEntry... entries) {
        return DocumentComparison.compare(
                        document(Expectation.DUE),
                        new DocumentComparison.Entries(
                                Optional.empty(), List.of(), Arrays.asList(entries)))
                .stream()
                .map(Discrepancy::kind)
                .toList();
    }

    @Test
    void what_failed_because_its_sums_differ_there_is_compared_with_what_lies_there() {
        assertThat(
                        compared(
                                document(Expectation.DUE),
                                over(OURS, "RE-2026-0007", "120.00", "19.16")))
                .containsExactly(AMOUNT);
    }

    @Test
    void what_was_found_deleted_is_told_until_somebody_types_it_in_again() {
        assertThat(compared(document(Expectation.LOST), null)).containsExactly(DELETED_THERE);
        assertThat(compared(document(Expectation.LOST), null, like(SECOND)))
                .containsExactly(UNLINKED);
    }

    @Test
    void what_people_took_back_is_no_error_but_what_lies_there_of_it_is_compared() {
        OurDocument ours = document(Expectation.TAKEN_BACK);

        assertThat(compared(ours, null)).containsExactly(TAKEN_BACK);
        assertThat(TAKEN_BACK.isWrong()).isFalse();
        assertThat(compared(ours, null, like(SECOND))).containsExactly(UNLINKED);
        assertThat(compared(ours, null, over(SECOND, "RE-2026-0007", "20.00", "3.19")))
                .containsExactly(AMOUNT);
    }

    @Test
    void what_is_on_its_way_or_need_not_be_there_says_nothing() {
        for (Expectation quiet : List.of(Expectation.UNDER_WAY, Expectation.NONE)) {
            assertThat(compared(document(quiet), null, like(SECOND))).isEmpty();
        }
    }

    @Test
    void a_voucher_with_a_number_of_ours_that_no_document_has_is_missing_here() {
        assertThat(left(like(SECOND), null, true)).contains(MISSING_HERE);
        assertThat(left(like(SECOND), null, false)).contains(FOREIGN);
        assertThat(left(numbered(SECOND, "zu RE-2026-0007"), null, true)).contains(FOREIGN);
        assertThat(left(numbered(SECOND, null), null, true)).contains(FOREIGN);
    }

    @Test
    void a_voucher_with_the_number_of_a_document_of_another_period_is_a_second_one() {
        assertThat(left(like(SECOND), bearer(OURS, false), true)).contains(TWICE);
        assertThat(left(like(SECOND), bearer(OURS, true), true)).isEmpty();
        assertThat(left(like(SECOND), bearer(null, false), true)).isEmpty();
        assertThat(
                        left(
                                over(SECOND, "Rest von RE-2026-0007", "9.00", "1.44"),
                                bearer(OURS, false),
                                true))
                .isEmpty();
    }

    private static LeftOver.Bearer bearer(SevdeskRef link, boolean compared) {
        return new LeftOver.Bearer(Money.of("119.00"), link, compared);
    }

    private static Optional<DiscrepancyKind> left(
            TheirEntry entry, LeftOver.Bearer bearer, boolean ofKnownRange) {
        return new LeftOver(entry, bearer, ofKnownRange).judged().map(Discrepancy::kind);
    }
}
