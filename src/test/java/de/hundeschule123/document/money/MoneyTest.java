package de.hundeschule123.document.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import de.hundeschule123.platform.text.Declined;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({"1.005, 1.01", "1.004, 1.00", "-1.005, -1.01", "0, 0.00", "1E+3, 1000.00"})
    void an_amount_has_two_places_and_half_a_cent_goes_away_from_zero(String raw, String money) {
        assertThat(Money.of(raw)).hasToString(money);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E20000000", "-1E300000000", "0E20000000", "1E-20000000", "1E36"})
    void a_monstrous_amount_is_declined_before_it_is_written_out(String raw) {
        BigDecimal monster = new BigDecimal(raw);

        assertTimeoutPreemptively(
                Duration.ofSeconds(1),
                () ->
                        assertThatThrownBy(() -> new Money(monster))
                                .isInstanceOf(Declined.class)
                                .hasMessageContaining("999.999.999.999,99 €"));
    }

    @Test
    void what_a_document_can_be_over_ends_where_its_column_does() {
        assertThat(Money.LARGEST.keepable()).hasToString("999999999999.99");
        assertThat(Money.LARGEST.negated().keepable()).isEqualTo(Money.LARGEST.negated());
        assertThatThrownBy(() -> Money.of("1000000000000.00").keepable())
                .isInstanceOf(Declined.class);
        assertThatThrownBy(() -> Money.of("-1000000000000.00").keepable())
                .isInstanceOf(Declined.class);
    }

    @Test
    void amounts_are_equal_however_they_were_written() {
        assertThat(Money.of("119")).isEqualTo(Money.of("119.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "119.00, 19, 100.00",
        "107.00, 7, 100.00",
        "50.00, 0, 50.00",
        "0.01, 19, 0.01",
        "150.00, 19, 126.05",
        "21.40, 7, 20.00",
        "-150.00, 19, -126.05"
    })
    void net_is_gross_divided_by_one_plus_the_rate(String gross, int percent, String net) {
        assertThat(Money.of(gross).netAt(new VatRate(percent))).hasToString(net);
    }

    @Test
    void a_line_is_rounded_once_from_quantity_and_price() {
        assertThat(Money.of("0.35").times(new BigDecimal("0.3"))).hasToString("0.11");
        assertThat(Money.of("0.35").times(new BigDecimal("-0.3"))).hasToString("-0.11");
    }

    @Test
    void taking_back_leaves_nothing() {
        Money money = Money.of("17.99");

        assertThat(money.plus(money.negated()).isZero()).isTrue();
        assertThat(money.negated().isNegative()).isTrue();
        assertThat(money.minus(money)).isEqualTo(Money.ZERO);
    }

    @ParameterizedTest
    @CsvSource({"16", "5", "20", "-19", "100"})
    void a_rate_that_germany_has_not_is_refused(int percent) {
        assertThatIllegalArgumentException().isThrownBy(() -> new VatRate(percent));
    }

    @Test
    void the_rates_are_offered_with_the_usual_one_first() {
        assertThat(VatRate.all()).extracting(VatRate::percent).containsExactly(19, 7, 0);
    }
}
