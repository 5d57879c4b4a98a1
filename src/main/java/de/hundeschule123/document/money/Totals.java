package de.hundeschule123.document.money;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The sums of an invoice: one for each VAT rate, highest rate first, and over all. */
public record Totals(List<VatTotal> perRate) {

    public Totals {
        perRate = List.copyOf(perRate);
    }

    /**
     * Adds up gross amounts by their rate; a rate appears when a line has it, even if it sums to
     * zero.
     */
    public static Totals of(List<Gross> amounts) {
        Map<VatRate, Money> sums = new TreeMap<>(Comparator.reverseOrder());
        amounts.forEach(line -> sums.merge(line.rate(), line.amount(), Money::plus));
        return new Totals(
                sums.entrySet().stream()
                        .map(sum -> new VatTotal(sum.getKey(), sum.getValue()))
                        .toList());
    }

    /** One gross amount with its rate. */
    public record Gross(VatRate rate, Money amount) {}

    public Money gross() {
        return perRate.stream().map(VatTotal::gross).reduce(Money.ZERO, Money::plus);
    }

    public Money net() {
        return perRate.stream().map(VatTotal::net).reduce(Money.ZERO, Money::plus);
    }

    public Money vat() {
        return perRate.stream().map(VatTotal::vat).reduce(Money.ZERO, Money::plus);
    }

    public List<VatTotal> getPerRate() {
        return perRate;
    }
}
