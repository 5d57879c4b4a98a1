package de.hundeschule123.sevdesk.connection.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * A German standard chart of accounts, with the numbers under which it keeps ordinary revenue.
 *
 * <p>Only these are ever booked on without a person's word: each is, in its chart, the account for
 * exactly the case that it is listed for. The same number means something else in the other chart
 * (4200 is revenue in one and rent in the other), so an account is recognised only where all that
 * is known of the offer belongs to one chart.
 */
enum StandardChart {
    SKR03(
            '8',
            "8000",
            Map.of(
                    new RevenueCase(RevenueRule.TAXABLE, 19), List.of("8400"),
                    new RevenueCase(RevenueRule.TAXABLE, 7), List.of("8300"),
                    new RevenueCase(RevenueRule.EXEMPT, 0), List.of("8100", "8110", "8200"),
                    new RevenueCase(RevenueRule.NOT_TAXABLE, 0), List.of("8338"),
                    new RevenueCase(RevenueRule.OWED_IN_UNION, 0), List.of("8336"),
                    new RevenueCase(RevenueRule.SMALL_BUSINESS, 0), List.of("8195"))),
    SKR04(
            '4',
            "4000",
            Map.of(
                    new RevenueCase(RevenueRule.TAXABLE, 19), List.of("4400"),
                    new RevenueCase(RevenueRule.TAXABLE, 7), List.of("4300"),
                    new RevenueCase(RevenueRule.EXEMPT, 0), List.of("4100", "4110", "4200"),
                    new RevenueCase(RevenueRule.NOT_TAXABLE, 0), List.of("4338"),
                    new RevenueCase(RevenueRule.OWED_IN_UNION, 0), List.of("4336"),
                    new RevenueCase(RevenueRule.SMALL_BUSINESS, 0), List.of("4185")));

    private final char revenueClass;
    private final String general;
    private final Map<RevenueCase, List<String>> numbers;

    StandardChart(char revenueClass, String general, Map<RevenueCase, List<String>> numbers) {
        this.revenueClass = revenueClass;
        this.general = general;
        this.numbers = numbers;
    }

    /**
     * The chart of an offer; nothing where its accounts are of none, or of both.
     *
     * @param offers whether an account of this number is offered for a case
     */
    static Optional<StandardChart> of(BiPredicate<RevenueCase, String> offers) {
        List<StandardChart> charts =
                Stream.of(values()).filter(chart -> chart.isOf(offers)).toList();
        return charts.size() == 1 ? Optional.of(charts.getFirst()) : Optional.empty();
    }

    private boolean isOf(BiPredicate<RevenueCase, String> offers) {
        return numbers.entrySet().stream()
                .anyMatch(
                        known ->
                                Stream.concat(known.getValue().stream(), Stream.of(general))
                                        .anyMatch(number -> offers.test(known.getKey(), number)));
    }

    /** The numbers that stand for a case, the likeliest first. */
    List<String> numbersFor(RevenueCase revenue) {
        return numbers.getOrDefault(revenue, List.of());
    }

    /** The number of sevdesk's own account for revenue of any kind. */
    String general() {
        return general;
    }

    /** Whether an account of this number is one for revenue. */
    boolean isRevenue(String number) {
        return number.length() == general.length() && number.charAt(0) == revenueClass;
    }
}
