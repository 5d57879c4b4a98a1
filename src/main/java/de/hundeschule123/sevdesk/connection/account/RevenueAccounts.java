package de.hundeschule123.sevdesk.connection.account;

import de.hundeschule123.platform.database.StoredText;
import de.hundeschule123.sevdesk.api.account.ReceiptGuidance;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Recognises revenue accounts in what sevdesk's ReceiptGuidance offers: the known ones of the
 * German standard charts, by number, chart, tax rule and rate together. Which of the others is
 * meant nobody can tell but the school, so none of them is ever guessed.
 *
 * <p>Account ids differ between sevdesk accounts and are never fixed here.
 */
public record RevenueAccounts(List<ReceiptGuidance> offered) {

    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_NAME = 300;

    /** How sevdesk names its own account for revenue of any kind, and what it says of it. */
    private static final String GENERAL = "Umsatzerlöse";

    private static final String GENERAL_IS_FOR =
            "Einnahmen aus dem Verkauf von Waren und Dienstleistungen";

    private static final List<RevenueCase> CASES =
            List.of(
                    new RevenueCase(RevenueRule.TAXABLE, 19),
                    new RevenueCase(RevenueRule.TAXABLE, 7),
                    new RevenueCase(RevenueRule.EXEMPT, 0),
                    new RevenueCase(RevenueRule.NOT_TAXABLE, 0),
                    new RevenueCase(RevenueRule.OWED_IN_UNION, 0),
                    new RevenueCase(RevenueRule.SMALL_BUSINESS, 0));

    public RevenueAccounts {
        offered = List.copyOf(offered);
    }

    /** Whether an account is for a case that we book; one for another is no loss. */
    static boolean isBooked(RevenueAccount account) {
        return CASES.contains(account.revenueCase());
    }

    /** What the account offers, the likely accounts of each case first. */
    public RevenueAccountOffer offer() {
        Optional<StandardChart> chart = StandardChart.of(this::offers);
        return new RevenueAccountOffer(
                CASES.stream().flatMap(revenue -> possible(revenue, chart).stream()).toList(),
                CASES.stream().flatMap(revenue -> known(revenue, chart).stream()).toList(),
                regime().orElse(null));
    }

    private boolean offers(RevenueCase revenue, String number) {
        return fitting(revenue).anyMatch(bears(number));
    }

    private static Predicate<ReceiptGuidance> bears(String number) {
        return offer -> offer.accountNumber().equals(number);
    }

    private Stream<ReceiptGuidance> fitting(RevenueCase revenue) {
        return offered.stream().filter(offer -> offer.fits(revenue.taxRule(), revenue.vatRate()));
    }

    private List<RevenueAccount> possible(RevenueCase revenue, Optional<StandardChart> chart) {
        Map<Long, RevenueAccount> byId = new LinkedHashMap<>();
        fitting(revenue)
                .sorted(
                        Comparator.comparingInt(
                                        (ReceiptGuidance offer) ->
                                                likelihood(offer, revenue, chart).ordinal())
                                .thenComparing(ReceiptGuidance::accountNumber))
                .forEach(
                        offer -> byId.putIfAbsent(offer.accountDatevId(), account(revenue, offer)));
        return List.copyOf(byId.values());
    }

    /** How likely an account is meant for a case, the likeliest first. */
    private enum Likelihood {
        NUMBER,
        GENERAL,
        REVENUE,
        NAME,
        OTHER
    }

    private static Likelihood likelihood(
            ReceiptGuidance offer, RevenueCase revenue, Optional<StandardChart> chart) {
        String number = offer.accountNumber();
        if (anyOf(chart).anyMatch(one -> one.numbersFor(revenue).contains(number))) {
            return Likelihood.NUMBER;
        }
        if (offer.accountName().equals(GENERAL)) {
            return Likelihood.GENERAL;
        }
        boolean named = offer.accountName().contains("rlös");
        boolean ofClass = anyOf(chart).anyMatch(one -> one.isRevenue(number));
        if (named && ofClass) {
            return Likelihood.REVENUE;
        }
        return named || ofClass ? Likelihood.NAME : Likelihood.OTHER;
    }

    private static Stream<StandardChart> anyOf(Optional<StandardChart> chart) {
        return chart.map(Stream::of).orElseGet(() -> Stream.of(StandardChart.values()));
    }

    /** The account that a case is known to be booked on; nothing where two bear its number. */
    private Optional<RevenueAccount> known(RevenueCase revenue, Optional<StandardChart> chart) {
        return chart.flatMap(
                        one ->
                                one.numbersFor(revenue).stream()
                                        .filter(number -> offers(revenue, number))
                                        .findFirst()
                                        .map(number -> fitting(revenue).filter(bears(number)))
                                        .or(() -> general(revenue, one)))
                .map(found -> found.map(offer -> account(revenue, offer)).distinct().toList())
                .filter(found -> found.size() == 1)
                .map(List::getFirst);
    }

    /**
     * sevdesk's own account for what is sold in Germany, known by what sevdesk says it is for; what
     * another account of this number is for, nobody knows.
     */
    private Optional<Stream<ReceiptGuidance>> general(RevenueCase revenue, StandardChart chart) {
        boolean abroad =
                revenue.taxRule() == RevenueRule.NOT_TAXABLE.id()
                        || revenue.taxRule() == RevenueRule.OWED_IN_UNION.id();
        return abroad
                ? Optional.empty()
                : Optional.of(
                        fitting(revenue)
                                .filter(bears(chart.general()))
                                .filter(RevenueAccounts::isGeneral));
    }

    private static boolean isGeneral(ReceiptGuidance offer) {
        return offer.accountName().strip().equals(GENERAL)
                && offer.description().strip().equals(GENERAL_IS_FOR);
    }

    private static RevenueAccount account(RevenueCase revenue, ReceiptGuidance offer) {
        return new RevenueAccount(
                revenue.taxRule(),
                revenue.vatRate(),
                offer.accountDatevId(),
                StoredText.of(offer.accountNumber(), LONGEST_NUMBER),
                StoredText.of(offer.accountName(), LONGEST_NAME),
                false);
    }

    /**
     * Which regime the account is in: rules 1 and 11 exclude each other; nothing when neither is
     * offered.
     */
    private Optional<TaxRegime> regime() {
        boolean small = offered.stream().anyMatch(offer -> offer.fits(11, 0));
        boolean regular = offered.stream().anyMatch(offer -> offer.fits(1, 19) || offer.fits(1, 7));
        if (small == regular) {
            return Optional.empty();
        }
        return Optional.of(small ? TaxRegime.SMALL_BUSINESS : TaxRegime.REGULAR);
    }
}
