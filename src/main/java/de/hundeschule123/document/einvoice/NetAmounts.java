package de.hundeschule123.document.einvoice;

import de.hundeschule123.document.Line;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.VatTotal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Distributes the net amount of one VAT rate over the lines that make it up.
 *
 * <p>The sum is given: it stands on the paper, computed from the gross sum. Each line gets the net
 * part of its gross amount, rounded; the cents by which these miss the sum go one each to the lines
 * that were rounded furthest the other way. So the lines add up to the sum (BR-CO-10), and none is
 * a cent or more from the truth.
 */
final class NetAmounts {

    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final int EXACT_ENOUGH = 12;
    private static final int MOST_PLACES = 12;

    private NetAmounts() {}

    /** The net amount of each line, in their order. */
    static List<Money> of(List<Line> lines, VatTotal total) {
        List<Money> amounts =
                new ArrayList<>(
                        lines.stream().map(line -> line.getGross().netAt(total.rate())).toList());
        BigDecimal missing =
                total.net().amount().subtract(sum(amounts)).divide(CENT).stripTrailingZeros();
        int cents = missing.intValueExact();
        int step = Integer.signum(cents);
        IntStream.range(0, lines.size())
                .boxed()
                .sorted(
                        Comparator.comparing(
                                line ->
                                        roundedAway(lines.get(line), total)
                                                .multiply(BigDecimal.valueOf(-step))))
                .limit(Math.abs(cents))
                .forEach(
                        line ->
                                amounts.set(
                                        line,
                                        new Money(
                                                amounts.get(line)
                                                        .amount()
                                                        .add(
                                                                CENT.multiply(
                                                                        BigDecimal.valueOf(
                                                                                step))))));
        return amounts;
    }

    private static BigDecimal sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus).amount();
    }

    /** What the rounding took from a line; negative where it gave. */
    private static BigDecimal roundedAway(Line line, VatTotal total) {
        BigDecimal gross = line.getGross().amount();
        BigDecimal exact =
                gross.multiply(BigDecimal.valueOf(100))
                        .divide(
                                BigDecimal.valueOf(100L + total.rate().percent()),
                                EXACT_ENOUGH,
                                RoundingMode.HALF_UP);
        return exact.subtract(line.getGross().netAt(total.rate()).amount());
    }

    /**
     * The net price that gives a net amount when it is multiplied with a quantity and rounded, in
     * as few places as will do; the norm wants two at least and lets a price have more (BT-146).
     */
    static BigDecimal price(Money net, BigDecimal quantity) {
        BigDecimal amount = net.amount().abs();
        BigDecimal count = quantity.abs();
        for (int places = 2; places < MOST_PLACES; places++) {
            BigDecimal price = amount.divide(count, places, RoundingMode.HALF_UP);
            if (price.multiply(count).setScale(2, RoundingMode.HALF_UP).compareTo(amount) == 0) {
                return price;
            }
        }
        throw new IllegalStateException("no price gives " + net + " for " + quantity);
    }
}
