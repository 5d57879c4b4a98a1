package de.hundeschule123.sevdesk.transfer.voucher;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.VatRate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Splits the gross amounts of one VAT rate so that the VAT in the parts adds up to the VAT in their
 * sum, which is what stands on the paper.
 *
 * <p>Whoever computes VAT position by position rounds each; two positions may then hold a cent more
 * or less than their sum does. A part of some cents, taken off one of them and rounded for itself,
 * sets that right, and each amount is still exact to the cent.
 */
record VatRounding(VatRate rate) {

    /** Among so many cents, all remainders occur that a division by 1.19 or 1.07 can leave. */
    private static final int MOST_CENTS = 120;

    /**
     * The parts of each amount, in its order; one where nothing is to be set right, and the largest
     * part first.
     */
    List<List<Money>> split(List<Money> amounts) {
        List<List<Money>> parts = new ArrayList<>();
        amounts.forEach(amount -> parts.add(List.of(amount)));
        Money together = amounts.stream().reduce(Money.ZERO, Money::plus);
        Money lacking = together.netAt(rate).minus(net(parts));
        while (!lacking.isZero()) {
            Money cent = Money.of(lacking.isNegative() ? "-0.01" : "0.01");
            takeOff(parts, cent);
            lacking = lacking.minus(cent);
        }
        return parts;
    }

    private Money net(List<List<Money>> parts) {
        return parts.stream()
                .flatMap(List::stream)
                .map(part -> part.netAt(rate))
                .reduce(Money.ZERO, Money::plus);
    }

    /** Where the parts lack a cent, one of them was rounded down, and can be rounded up instead. */
    private void takeOff(List<List<Money>> parts, Money cent) {
        int place =
                IntStream.range(0, parts.size())
                        .filter(at -> part(parts.get(at).getFirst(), cent).isPresent())
                        .boxed()
                        .max(Comparator.comparing(at -> parts.get(at).getFirst().amount().abs()))
                        .orElseThrow();
        List<Money> before = parts.get(place);
        Money part = part(before.getFirst(), cent).orElseThrow();
        List<Money> after = new ArrayList<>(before);
        after.set(0, before.getFirst().minus(part));
        after.add(part);
        parts.set(place, List.copyOf(after));
    }

    /** The smallest part that changes the net of an amount by so much. */
    private Optional<Money> part(Money amount, Money change) {
        Money net = amount.netAt(rate);
        return IntStream.rangeClosed(1, MOST_CENTS)
                .mapToObj(cents -> new Money(BigDecimal.valueOf(cents, 2)))
                .map(cents -> amount.isNegative() ? cents.negated() : cents)
                .filter(
                        part ->
                                part.netAt(rate)
                                        .plus(amount.minus(part).netAt(rate))
                                        .minus(net)
                                        .equals(change))
                .findFirst();
    }
}
