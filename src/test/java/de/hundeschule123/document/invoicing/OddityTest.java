package de.hundeschule123.document.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.customer.CustomerNumber;
import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.InvoiceDates;
import de.hundeschule123.document.Line;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.VatRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OddityTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @ParameterizedTest
    @CsvSource({
        "5000.00, 119.00, ''",
        "5000.01, 119.00, AMOUNT_HIGH",
        "9000.00, 900.00, ''",
        "9000.01, 900.00, AMOUNT_HIGH",
        "5000.00, , ''",
        "18750.00, , AMOUNT_HIGH",
        "0.00, 119.00, AMOUNT_NOTHING",
        "-5.00, 119.00, AMOUNT_NEGATIVE"
    })
    void an_amount_is_odd_far_above_what_the_school_invoices(
            String gross, String high, String odd) {
        assertThat(kinds(invoice(gross, usual()), Optional.ofNullable(high).map(Money::of)))
                .isEqualTo(odd);
    }

    @Test
    void an_odd_amount_is_named_beside_the_usual_one() {
        List<Oddity.Found> odd =
                Oddity.of(invoice("18750.00", usual()), Optional.of(Money.of("468.96")), TODAY);

        assertThat(odd)
                .singleElement()
                .extracting(Oddity.Found::sentence)
                .asString()
                .contains("18.750,00 €", "468,96 €");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27, 2026-11-27, , 2026-12-11, ''",
        "2026-08-27, 2026-08-27, , 2026-09-11, ''",
        "2026-08-26, 2026-08-26, , 2026-09-11, DATE_PAST",
        "2026-12-28, 2026-12-28, , 2027-01-11, ''",
        "2026-12-29, 2026-12-29, , 2027-01-11, DATE_AHEAD",
        "2026-11-27, 2026-01-01, 2026-12-31, 2026-12-11, ''",
        "2026-11-27, 2025-11-01, 2027-11-01, 2026-12-11, SERVICE_LONG",
        "2026-11-27, 2025-11-26, , 2026-12-11, SERVICE_FAR",
        "2026-11-27, 2027-11-28, , 2026-12-11, SERVICE_FAR",
        "2026-11-27, 2026-11-27, , 2027-02-27, ''",
        "2026-11-27, 2026-11-27, , 2027-02-28, DUE_LATE"
    })
    void days_far_away_are_odd(
            LocalDate date, LocalDate from, LocalDate to, LocalDate due, String odd) {
        assertThat(
                        kinds(
                                invoice("119.00", new InvoiceDates(date, from, to, due)),
                                Optional.of(Money.of("119.00"))))
                .isEqualTo(odd);
    }

    private static String kinds(Invoice invoice, Optional<Money> high) {
        return String.join(
                " ",
                Oddity.of(invoice, high, TODAY).stream()
                        .map(found -> found.oddity().name())
                        .toList());
    }

    private static InvoiceDates usual() {
        return new InvoiceDates(TODAY, TODAY, null, TODAY.plusDays(14));
    }

    private static Invoice invoice(String gross, InvoiceDates dates) {
        Line line = new Line("Kurs", BigDecimal.ONE, Money.of(gross), VatRate.STANDARD);
        return new Invoice(customer(), dates, List.of(line));
    }

    private static Customer customer() {
        return new Customer(
                new CustomerNumber("K-1"),
                new CustomerDetails(
                        "Jana", "Voß", null, null, null, "Am Anger 3", "12345", "Ort", "DE"));
    }
}
