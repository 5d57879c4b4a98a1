package de.hundeschule123.platform.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {

    @ParameterizedTest
    @CsvSource({
        "999999999999.999999, true",
        "-999999999999.999999, true",
        "1000000000000, false",
        "0.1234567, false",
        "0.1234560000, true",
        "1E11, true",
        "1E12, false",
        "0, true",
        "0.000000, true",
        "0E5, true",
        "1E-6, true",
        "1E-7, false"
    })
    void twelve_digits_before_and_six_after_the_point(String number, boolean within) {
        assertThat(Digits.within(new BigDecimal(number), 12, 6)).isEqualTo(within);
    }

    @ParameterizedTest
    @CsvSource({
        "1E20000000",
        "1E2147483647",
        "1E-20000000",
        "1E-2147483647",
        "0E20000000",
        "0E-20000000",
        "-1E300000000",
        "1E101",
        "1E-101"
    })
    void a_monstrous_exponent_costs_nothing(String number) {
        BigDecimal monster = new BigDecimal(number);

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(1), () -> assertThat(Digits.within(monster, 12, 6)).isFalse());
    }

    @Test
    void a_hundred_thousand_digits_cost_nothing() {
        BigDecimal monster = new BigDecimal(BigInteger.ONE.shiftLeft(332_000), 50);

        Assertions.assertTimeoutPreemptively(
                Duration.ofMillis(500), () -> assertThat(Digits.within(monster, 12, 6)).isFalse());
    }
}
