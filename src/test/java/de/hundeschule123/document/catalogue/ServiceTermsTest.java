package de.hundeschule123.document.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.school.trail.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceTermsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "null|19.00|19|service.name.missing",
                "' '|19.00|19|service.name.missing",
                "4711|19.00|19|service.name.number",
                "Kurs|1000000.01|19|invoice.line.price.range",
                "Kurs|-1000000.01|19|invoice.line.price.range",
                "Kurs|19.00|null|invoice.line.vat"
            })
    void what_could_stand_on_no_invoice_is_not_offered(
            String name, String price, Integer rate, String key) {
        Money unitPrice = Money.of(price);
        VatRate vatRate = rate == null ? null : new VatRate(rate);

        assertThatThrownBy(() -> new ServiceTerms(name, unitPrice, vatRate))
                .isInstanceOfSatisfying(
                        Declined.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @Test
    void a_name_fits_to_the_last_letter_and_loses_the_blanks_around_it() {
        String longest = "K".repeat(ServiceTerms.LONGEST_NAME);

        assertThat(terms(" " + longest + " ", null).name()).isEqualTo(longest);
        assertThatThrownBy(() -> terms(longest + "s", null))
                .isInstanceOfSatisfying(
                        Declined.class,
                        refused -> assertThat(refused.key()).isEqualTo("service.name.long"));
    }

    @Test
    void the_trail_tells_what_has_changed_and_nothing_else() {
        ServiceTerms before = terms("Kurs 4711", null);
        ServiceTerms after = terms("Kurs 4711", Money.of("119.00"));

        assertThat(before.changes(after))
                .containsExactly(Change.of("service.price", null, after.unitPrice().toString()));
        assertThat(after.changes(after)).isEmpty();
    }

    private static ServiceTerms terms(String name, Money price) {
        return new ServiceTerms(name, price, VatRate.STANDARD);
    }
}
