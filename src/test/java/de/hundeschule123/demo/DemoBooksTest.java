package de.hundeschule123.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.document.money.VatRate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DemoBooksTest {

    @ParameterizedTest
    @EnumSource
    void every_start_writes_the_same_books(DemoSchool school) {
        assertThat(CustomerBook.of(school))
                .isEqualTo(CustomerBook.of(school))
                .hasSize(school.customers());
        assertThat(DocumentBook.of(school)).isEqualTo(DocumentBook.of(school));
        assertThat(DocumentBook.draftsOf(school))
                .isEqualTo(DocumentBook.draftsOf(school))
                .hasSize(school.drafts());
    }

    @ParameterizedTest
    @EnumSource
    void documents_stand_in_the_order_of_their_days(DemoSchool school) {
        List<LocalDate> days = DocumentBook.of(school).stream().map(Entry::date).toList();

        assertThat(days)
                .hasSize(school.documents())
                .isSortedAccordingTo(Comparator.naturalOrder())
                .allMatch(day -> !day.isBefore(DocumentBook.FIRST_DAY))
                .allMatch(day -> !day.isAfter(DocumentBook.LAST_DAY));
    }

    @ParameterizedTest
    @EnumSource
    void an_invoice_is_cancelled_after_it_was_written_and_once_at_most(DemoSchool school) {
        HashSet<Entry> written = new HashSet<>();
        HashSet<Entry> cancelled = new HashSet<>();
        for (Entry entry : DocumentBook.of(school)) {
            written.add(entry);
            if (entry instanceof Entry.Cancelled cancellation) {
                assertThat(written).contains(cancellation.invoice());
                assertThat(cancelled.add(cancellation.invoice())).isTrue();
            }
        }
        assertThat(cancelled).hasSizeGreaterThanOrEqualTo(school.documents() / 20);
    }

    @Test
    void customers_hold_what_interfaces_stumble_over() {
        List<CustomerDetails> customers =
                Stream.of(DemoSchool.values()).flatMap(s -> CustomerBook.of(s).stream()).toList();

        assertThat(customers)
                .anyMatch(
                        customer ->
                                customer.lastName() != null && customer.lastName().contains("ß"))
                .anyMatch(customer -> customer.company() != null && customer.lastName() != null)
                .anyMatch(customer -> customer.email() == null)
                .anyMatch(customer -> customer.phone() == null);
        assertThat(customers)
                .extracting(CustomerDetails::lastName)
                .contains("Müller-Lüdenscheidt", "García López");
        assertThat(customers).extracting(CustomerDetails::country).contains("AT", "CH");
        assertThat(customers).extracting(CustomerDetails::firstName).contains("Prof. Dr. Elif");
        assertThat(CustomerBook.of(DemoSchool.PFOTENFREUNDE))
                .filteredOn(customer -> "Thomas".equals(customer.firstName()))
                .filteredOn(customer -> "Schmidt".equals(customer.lastName()))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void one_school_waits_to_be_connected_and_has_little_to_send() {
        assertThat(DemoSchool.values())
                .filteredOn(school -> school.sandboxToken().isEmpty())
                .singleElement()
                .satisfies(
                        school -> {
                            assertThat(school.documents()).isBetween(20, 50);
                            assertThat(rates(school)).hasSizeGreaterThan(1);
                        });
    }

    @Test
    void a_small_business_charges_no_vat_and_the_other_school_mixes_rates() {
        assertThat(rates(DemoSchool.WALDRAND)).containsExactly(List.of(VatRate.NONE));
        assertThat(rates(DemoSchool.PFOTENFREUNDE))
                .containsExactlyInAnyOrder(
                        List.of(VatRate.STANDARD),
                        List.of(VatRate.REDUCED),
                        List.of(VatRate.REDUCED, VatRate.STANDARD));
    }

    private static Set<List<VatRate>> rates(DemoSchool school) {
        return DocumentBook.of(school).stream()
                .filter(Entry.Invoiced.class::isInstance)
                .map(Entry.Invoiced.class::cast)
                .map(
                        invoice ->
                                invoice.positions().stream()
                                        .map(Entry.Position::rate)
                                        .distinct()
                                        .sorted()
                                        .toList())
                .collect(Collectors.toSet());
    }
}
