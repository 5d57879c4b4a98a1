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
 * Chooses revenue accounts from what sevdesk's ReceiptGuidance offers: what a person has chosen as
 * long as it still fits, else by rule.
 *
 * <p>Account ids differ between sevdesk accounts and are never fixed here; the numbers below are
 * those of the German standard charts SKR03 and SKR04 for ordinary revenue.
 */
public record RevenueAccounts(List<ReceiptGuidance> offered) {

    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_NAME = 300;

    private static final Map<Case, List<String>> USUAL =
            Map.of(
                    new Case(RevenueRule.TAXABLE, 19), List.of("8400", "4400"),
                    new Case(RevenueRule.TAXABLE, 7), List.of("8300", "4300"),
                    new Case(RevenueRule.EXEMPT, 0),
                            List.of("8100", "4100", "8110", "4110", "8200", "4200"),
                    new Case(RevenueRule.NOT_TAXABLE, 0), List.of("8338", "4338", "8339", "4339"),
                    new Case(RevenueRule.OWED_IN_UNION, 0), List.of("8336", "4336"),
                    new Case(RevenueRule.SMALL_BUSINESS, 0), List.of("8195", "4185"));

    public RevenueAccounts {
        offered = List.copyOf(offered);
    }

    /** A tax case: sevdesk's tax rule and a VAT rate in percent. */
    private record Case(int taxRule, int percent) {

        Case(RevenueRule rule, int percent) {
            this(rule.id(), percent);
        }

        /** Exempt revenue was a case of rule 1 before it had a case of its own. */
        boolean wasChosenBy(RevenueAccount account) {
            boolean ofRule =
                    account.taxRule() == taxRule
                            || taxRule == RevenueRule.EXEMPT.id() && account.taxRule() == 1;
            return ofRule && account.vatRate() == percent;
        }
    }

    /** What the account offers, and what is booked on given what was before. */
    public RevenueAccountOffer offer(List<RevenueAccount> before) {
        return new RevenueAccountOffer(
                possible(), choose(before), gone(before), regime().orElse(null));
    }

    /**
     * Those of the accounts booked on until now that sevdesk no longer offers for their case; one
     * for a case that we no longer book is no loss.
     */
    private List<RevenueAccount> gone(List<RevenueAccount> before) {
        return before.stream()
                .filter(
                        account ->
                                cases().anyMatch(
                                                new Case(account.taxRule(), account.vatRate())
                                                        ::equals))
                .filter(
                        account ->
                                fitting(new Case(account.taxRule(), account.vatRate()))
                                        .noneMatch(is(account.accountId())))
                .toList();
    }

    private List<RevenueAccount> possible() {
        return cases().flatMap(tax -> possible(tax).values().stream()).toList();
    }

    private Map<Long, RevenueAccount> possible(Case tax) {
        Map<Long, RevenueAccount> byId = new LinkedHashMap<>();
        fitting(tax)
                .sorted(Comparator.comparing(ReceiptGuidance::accountNumber))
                .forEach(offer -> byId.putIfAbsent(offer.accountDatevId(), account(tax, offer)));
        return byId;
    }

    /** The account for each tax case that sevdesk offers. */
    public List<RevenueAccount> choose(List<RevenueAccount> before) {
        return cases().flatMap(tax -> choose(tax, before).stream()).toList();
    }

    private static Stream<Case> cases() {
        return Stream.of(
                new Case(RevenueRule.TAXABLE, 19),
                new Case(RevenueRule.TAXABLE, 7),
                new Case(RevenueRule.EXEMPT, 0),
                new Case(RevenueRule.NOT_TAXABLE, 0),
                new Case(RevenueRule.OWED_IN_UNION, 0),
                new Case(RevenueRule.SMALL_BUSINESS, 0));
    }

    private Optional<RevenueAccount> choose(Case tax, List<RevenueAccount> before) {
        Optional<RevenueAccount> byPerson =
                before.stream()
                        .filter(RevenueAccount::chosen)
                        .filter(tax::wasChosenBy)
                        .filter(account -> fitting(tax).anyMatch(is(account.accountId())))
                        .findFirst();
        return byPerson.map(account -> account.in(tax.taxRule())).or(() -> byRule(tax));
    }

    private static Predicate<ReceiptGuidance> is(long accountId) {
        return offer -> offer.accountDatevId() == accountId;
    }

    /** The usual account; else one that takes nothing but this case; else the lowest number. */
    private Optional<RevenueAccount> byRule(Case tax) {
        return fitting(tax)
                .min(
                        Comparator.comparingInt(
                                        (ReceiptGuidance offer) -> rank(tax, offer.accountNumber()))
                                .thenComparingInt(RevenueAccounts::breadth)
                                .thenComparing(ReceiptGuidance::accountNumber))
                .map(offer -> account(tax, offer));
    }

    private static RevenueAccount account(Case tax, ReceiptGuidance offer) {
        return new RevenueAccount(
                tax.taxRule(),
                tax.percent(),
                offer.accountDatevId(),
                StoredText.of(offer.accountNumber(), LONGEST_NUMBER),
                StoredText.of(offer.accountName(), LONGEST_NAME),
                false);
    }

    private static int rank(Case tax, String number) {
        int place = USUAL.get(tax).indexOf(number);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private static int breadth(ReceiptGuidance offer) {
        return offer.allowedTaxRules().stream().mapToInt(rule -> rule.taxRates().size()).sum();
    }

    private Stream<ReceiptGuidance> fitting(Case tax) {
        return offered.stream().filter(offer -> offer.fits(tax.taxRule(), tax.percent()));
    }

    /**
     * Which regime the account is in: rules 1 and 11 exclude each other; nothing when neither is
     * offered.
     */
    Optional<TaxRegime> regime() {
        boolean small = offered.stream().anyMatch(offer -> offer.fits(11, 0));
        boolean regular = offered.stream().anyMatch(offer -> offer.fits(1, 19) || offer.fits(1, 7));
        if (small == regular) {
            return Optional.empty();
        }
        return Optional.of(small ? TaxRegime.SMALL_BUSINESS : TaxRegime.REGULAR);
    }
}
