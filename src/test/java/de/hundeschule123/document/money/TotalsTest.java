package de.hundeschule123.document.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TotalsTest {

    private static final int INVOICES = 10_000;
    private static final long SEED = 20261124L;

    @Test
    void each_rate_sums_its_lines_and_takes_the_net_from_the_sum_not_from_the_lines() {
        Totals totals = Totals.of(List.of(gross(19, "0.99"), gross(19, "0.99"), gross(7, "1.00")));

        assertThat(totals.perRate())
                .extracting(total -> total.rate() + ": " + total.net() + " + " + total.vat())
                .containsExactly("19 %: 1.66 + 0.32", "7 %: 0.93 + 0.07");
        assertThat(totals.gross()).hasToString("2.98");
    }

    @Test
    void a_rate_whose_lines_cancel_out_is_still_shown() {
        Totals totals = Totals.of(List.of(gross(19, "10.00"), gross(19, "-10.00")));

        assertThat(totals.perRate()).hasSize(1);
        assertThat(totals.gross().isZero()).isTrue();
    }

    @Test
    void no_lines_sum_to_nothing() {
        assertThat(Totals.of(List.of()).gross()).isEqualTo(Money.ZERO);
    }

    @Test
    void ten_thousand_invoices_add_up_to_the_cent_at_every_rate() {
        Random chance = new Random(SEED);
        for (int i = 0; i < INVOICES; i++) {
            List<Totals.Gross> lines = lines(chance);
            Totals totals = Totals.of(lines);
            String which = "invoice " + i + " of seed " + SEED + ": " + lines;

            for (VatTotal total : totals.perRate()) {
                assertThat(total.gross().amount())
                        .as(which)
                        .isEqualByComparingTo(sum(lines, total.rate()));
                assertThat(total.net().amount())
                        .as(which)
                        .isEqualByComparingTo(expectedNet(total.gross(), total.rate()));
                assertThat(total.net().plus(total.vat())).as(which).isEqualTo(total.gross());
                assertThat(total.vat().isNegative() && !total.gross().isNegative())
                        .as(which)
                        .isFalse();
            }
            assertThat(totals.net().plus(totals.vat())).as(which).isEqualTo(totals.gross());
            assertThat(totals.gross().amount())
                    .as(which)
                    .isEqualByComparingTo(
                            lines.stream()
                                    .map(line -> line.amount().amount())
                                    .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    @Test
    void ten_thousand_cancellations_take_back_exactly_what_was_charged() {
        Random chance = new Random(SEED);
        for (int i = 0; i < INVOICES; i++) {
            List<Totals.Gross> lines = lines(chance);
            Totals charged = Totals.of(lines);
            Totals back =
                    Totals.of(
                            lines.stream()
                                    .map(
                                            line ->
                                                    new Totals.Gross(
                                                            line.rate(), line.amount().negated()))
                                    .toList());

            assertThat(back.gross()).as("invoice %d", i).isEqualTo(charged.gross().negated());
            assertThat(back.net()).as("invoice %d", i).isEqualTo(charged.net().negated());
            assertThat(back.vat()).as("invoice %d", i).isEqualTo(charged.vat().negated());
        }
    }

    private static List<Totals.Gross> lines(Random chance) {
        List<Totals.Gross> lines = new ArrayList<>();
        int count = 1 + chance.nextInt(30);
        for (int i = 0; i < count; i++) {
            BigDecimal quantity = BigDecimal.valueOf(1 + chance.nextInt(20_000), 3);
            Money price = new Money(BigDecimal.valueOf(chance.nextInt(60_000) - 5_000, 2));
            lines.add(
                    new Totals.Gross(VatRate.all().get(chance.nextInt(3)), price.times(quantity)));
        }
        return lines;
    }

    private static BigDecimal sum(List<Totals.Gross> lines, VatRate rate) {
        return lines.stream()
                .filter(line -> line.rate().equals(rate))
                .map(line -> line.amount().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** By whole cents and percent, on another way than the program takes. */
    private static BigDecimal expectedNet(Money gross, VatRate rate) {
        return gross.amount()
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(100L + rate.percent()), 2, RoundingMode.HALF_UP);
    }

    private static Totals.Gross gross(int percent, String amount) {
        return new Totals.Gross(new VatRate(percent), Money.of(amount));
    }
}
