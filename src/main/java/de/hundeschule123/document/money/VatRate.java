package de.hundeschule123.document.money;

import java.math.BigDecimal;
import java.util.List;

/** A German rate of value added tax in percent: 19, 7 or 0 (§ 12 UStG). */
public record VatRate(int percent) implements Comparable<VatRate> {

    public static final VatRate STANDARD = new VatRate(19);
    public static final VatRate REDUCED = new VatRate(7);
    public static final VatRate NONE = new VatRate(0);

    /** All rates that an invoice line may carry, the usual one first. */
    public static List<VatRate> all() {
        return List.of(STANDARD, REDUCED, NONE);
    }

    public VatRate {
        if (percent != 19 && percent != 7 && percent != 0) {
            throw new IllegalArgumentException("no German VAT rate: " + percent);
        }
    }

    BigDecimal factor() {
        return BigDecimal.ONE.add(BigDecimal.valueOf(percent, 2));
    }

    @Override
    public int compareTo(VatRate other) {
        return Integer.compare(percent, other.percent);
    }

    @Override
    public String toString() {
        return percent + " %";
    }
}
