package de.hundeschule123.document.money;

import de.hundeschule123.platform.input.Digits;
import de.hundeschule123.platform.text.Declined;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount in euro, exact to the cent; HALF_UP where something must be rounded. */
public record Money(BigDecimal amount) implements Comparable<Money> {

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    /** The largest amount that a document or a line of one can be over. */
    public static final Money LARGEST = Money.of("999999999999.99");

    /** More than any sum or product of amounts needs, and little enough to write out. */
    private static final int MOST_DIGITS = 36;

    public Money {
        if (!Digits.within(amount, MOST_DIGITS, MOST_DIGITS)) {
            throw new Declined("money.large", LARGEST.amount);
        }
        amount = amount.setScale(2, RoundingMode.HALF_UP);
    }

    /** Reads a plain decimal number such as {@code 119.00}. */
    public static Money of(String amount) {
        return new Money(new BigDecimal(amount));
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount));
    }

    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor));
    }

    public Money negated() {
        return new Money(amount.negate());
    }

    /** The net amount in this gross amount: gross ÷ (1 + rate), rounded to the cent. */
    public Money netAt(VatRate rate) {
        return new Money(amount.divide(rate.factor(), 2, RoundingMode.HALF_UP));
    }

    /**
     * This amount, when a document can be over it.
     *
     * @throws Declined when it is too large to be kept
     */
    public Money keepable() {
        if (amount.abs().compareTo(LARGEST.amount) > 0) {
            throw new Declined("money.large", LARGEST.amount);
        }
        return this;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }

    /** The plain decimal form that the REST interface speaks: {@code -119.00}. */
    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
