package de.hundeschule123.sevdesk.transfer.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.VatRate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VatRoundingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "19|119.00|119.00",
                "19|119.00,59.50|119.00/59.50",
                "19|10.00,10.00|9.98+0.02/10.00",
                "19|-10.00,-10.00|-9.98+-0.02/-10.00",
                "7|107.00,-10.70|107.00/-10.70",
                "0|0.03,0.03,0.05|0.03/0.03/0.05"
            })
    void only_what_would_be_a_cent_away_is_split(int rate, String amounts, String parts) {
        List<List<Money>> split =
                new VatRounding(new VatRate(rate))
                        .split(Stream.of(amounts.split(",")).map(Money::of).toList());

        assertThat(
                        split.stream()
                                .map(
                                        each ->
                                                String.join(
                                                        "+",
                                                        each.stream()
                                                                .map(part -> part.amount() + "")
                                                                .toList()))
                                .toList())
                .containsExactly(parts.split("/"));
    }

    /** The same generated amounts at every run. */
    @Test
    void the_parts_add_up_to_their_amounts_and_their_net_to_that_of_the_sum() {
        Random chance = new Random(20_261_128);
        for (int i = 0; i < 20_000; i++) {
            VatRate rate = VatRate.all().get(chance.nextInt(3));
            int largest = chance.nextBoolean() ? 30 : 200_000;
            List<Money> amounts =
                    IntStream.range(0, 1 + chance.nextInt(9))
                            .mapToObj(at -> chance.nextInt(-largest / 3, largest))
                            .map(cents -> new Money(BigDecimal.valueOf(cents, 2)))
                            .filter(amount -> !amount.isZero())
                            .toList();

            List<List<Money>> split = new VatRounding(rate).split(amounts);

            assertThat(split.stream().map(VatRoundingTest::sum).toList()).isEqualTo(amounts);
            assertThat(sum(split.stream().flatMap(List::stream).map(m -> m.netAt(rate)).toList()))
                    .as("net of %s at %s in %s", amounts, rate, split)
                    .isEqualTo(sum(amounts).netAt(rate));
        }
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }
}
