package de.hundeschule123.sevdesk.transfer.voucher;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.sevdesk.api.voucher.BookSide;
import de.hundeschule123.sevdesk.api.voucher.VoucherForm;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The sums of a voucher by VAT rate and account: two vouchers that agree in them book the same,
 * however many positions each has. What sums to nothing is not among them.
 */
public record AccountSums(SortedMap<Slot, Money> gross) {

    /** A VAT rate on an account. */
    public record Slot(int vatRate, long account) implements Comparable<Slot> {

        @Override
        public int compareTo(Slot other) {
            return vatRate == other.vatRate
                    ? Long.compare(account, other.account)
                    : Integer.compare(other.vatRate, vatRate);
        }
    }

    /** One amount in its slot. */
    public record Amount(Slot slot, Money gross) {}

    public AccountSums {
        gross = Collections.unmodifiableSortedMap(new TreeMap<>(gross));
    }

    /** Adds up amounts, whatever their order and number. */
    public static AccountSums of(Stream<Amount> amounts) {
        SortedMap<Slot, Money> sums = new TreeMap<>();
        amounts.forEach(amount -> sums.merge(amount.slot(), amount.gross(), Money::plus));
        sums.values().removeIf(Money::isZero);
        return new AccountSums(sums);
    }

    /** Those of what was booked for a document. */
    public static AccountSums of(List<BookedPosition> positions) {
        return of(
                positions.stream()
                        .map(
                                booked ->
                                        new Amount(
                                                new Slot(booked.vatRate(), booked.account()),
                                                booked.gross())));
    }

    /** Those of a voucher that is sent; what lessens revenue is less than nothing here. */
    public static AccountSums of(VoucherForm voucher) {
        return of(
                voucher.voucherPosSave().stream()
                        .map(
                                position ->
                                        new Amount(
                                                new Slot(
                                                        position.taxRate(),
                                                        position.accountDatev()),
                                                revenue(voucher, position))));
    }

    private static Money revenue(VoucherForm voucher, VoucherForm.PositionForm position) {
        Money gross = new Money(position.sumGross());
        return voucher.side() == BookSide.EXPENSE ? gross.negated() : gross;
    }

    /** What others have more than these, by slot; less where it is negative. */
    public AccountSums missingTo(AccountSums others) {
        return of(
                Stream.concat(
                        amounts(others.gross),
                        amounts(gross)
                                .map(
                                        amount ->
                                                new Amount(
                                                        amount.slot(), amount.gross().negated()))));
    }

    /** The same by rate alone, for whoever knows no account. */
    public Map<Integer, Money> perRate() {
        Map<Integer, Money> sums = new TreeMap<>();
        gross.forEach((slot, sum) -> sums.merge(slot.vatRate(), sum, Money::plus));
        return Map.copyOf(sums);
    }

    private static Stream<Amount> amounts(Map<Slot, Money> sums) {
        return sums.entrySet().stream().map(sum -> new Amount(sum.getKey(), sum.getValue()));
    }
}
