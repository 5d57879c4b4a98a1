package de.hundeschule123.sevdesk.transfer.voucher;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.sevdesk.api.voucher.BookSide;
import de.hundeschule123.sevdesk.api.voucher.VoucherForm;
import de.hundeschule123.sevdesk.api.voucher.VoucherForm.PositionForm;
import de.hundeschule123.sevdesk.connection.CancellationForm;
import de.hundeschule123.sevdesk.connection.TransferSettings;
import de.hundeschule123.sevdesk.connection.account.RevenueAccount;
import de.hundeschule123.sevdesk.connection.account.RevenueCase;
import de.hundeschule123.sevdesk.connection.account.RevenueRule;
import de.hundeschule123.sevdesk.connection.account.TaxRegime;
import de.hundeschule123.sevdesk.transfer.voucher.MissingRevenueAccount.Lack;
import java.util.List;
import java.util.Optional;

/**
 * Maps a document to a revenue voucher: one gross position per VAT rate and reason for 0 %, so that
 * sevdesk's total is ours by construction.
 *
 * <p>Revenue that is taken back becomes a revenue voucher with negative sums, or one on the
 * opposite side with positive sums, as the account takes it; this is the one place where that is
 * written. Rule and account are those of the revenue in both: an expense would show the school
 * costs that it never had.
 */
public record VoucherMapping(TransferSettings settings, List<RevenueAccount> accounts) {

    public VoucherMapping {
        accounts = List.copyOf(accounts);
    }

    /**
     * The voucher of a document.
     *
     * @throws MissingRevenueAccount when no revenue account is known for one of its rates
     */
    public VoucherForm map(DocumentSnapshot document, String contact, String upload) {
        return map(document, contact, upload, CancellationForm.USUAL);
    }

    /**
     * The voucher of a document.
     *
     * @param form how the account takes revenue that is taken back; without effect on any other
     * @throws MissingRevenueAccount when no revenue account is known for one of its rates
     */
    public VoucherForm map(
            DocumentSnapshot document, String contact, String upload, CancellationForm form) {
        boolean opposite = document.takesBack() && form == CancellationForm.OPPOSITE;
        RevenueRule rule = rule(document);
        return new VoucherForm(
                contact,
                document.number().value(),
                settings.getArrival().status(),
                rule.id(),
                document.date(),
                document.serviceFrom(),
                document.serviceTo(),
                document.due(),
                document.positions().stream()
                        .map(
                                position ->
                                        map(
                                                document,
                                                position,
                                                opposite
                                                        ? position.gross().negated()
                                                        : position.gross()))
                        .toList(),
                upload,
                opposite ? BookSide.EXPENSE : BookSide.REVENUE);
    }

    private PositionForm map(
            DocumentSnapshot document, DocumentSnapshot.Position position, Money gross) {
        return new PositionForm(
                account(document, position.rate()),
                position.rate().percent(),
                gross.amount(),
                position.comment());
    }

    /**
     * The tax rule that the paper states: the reason that it names for 0 % decides, and none of
     * them is taxable revenue at 0 %.
     */
    private static RevenueRule rule(DocumentSnapshot document) {
        List<RevenueRule> rules =
                document.positions().stream()
                        .map(position -> rule(document.regime(), position.taxCase()))
                        .distinct()
                        .toList();
        if (rules.size() > 1) {
            throw new MissingRevenueAccount(Lack.MIXED, VatRate.NONE);
        }
        return rules.isEmpty() ? document.regime().revenueRule() : rules.getFirst();
    }

    private static RevenueRule rule(TaxRegime regime, DocumentSnapshot.TaxCase taxCase) {
        return switch (taxCase) {
            case ORDINARY -> regime.revenueRule();
            case EXEMPT -> RevenueRule.EXEMPT;
            case OWED_IN_UNION -> RevenueRule.OWED_IN_UNION;
            case ABROAD -> RevenueRule.NOT_TAXABLE;
        };
    }

    private long account(DocumentSnapshot document, VatRate rate) {
        RevenueRule rule = rule(document);
        return find(rule, rate)
                .orElseThrow(() -> new MissingRevenueAccount(lack(document.regime(), rule), rate))
                .accountId();
    }

    private Optional<RevenueAccount> find(RevenueRule rule, VatRate rate) {
        return accounts.stream()
                .filter(account -> account.taxRule() == rule.id())
                .filter(account -> account.vatRate() == rate.percent())
                .findFirst();
    }

    private Lack lack(TaxRegime regime, RevenueRule rule) {
        if (!accounts.isEmpty() && accounts.stream().noneMatch(account -> regime.has(account))) {
            return Lack.REGIME;
        }
        return switch (rule) {
            case TAXABLE, SMALL_BUSINESS -> Lack.RATE;
            case EXEMPT -> Lack.EXEMPT;
            case OWED_IN_UNION -> Lack.OWED_IN_UNION;
            case NOT_TAXABLE -> Lack.ABROAD;
        };
    }

    /**
     * The cases of a document for which no account is known.
     *
     * @throws MissingRevenueAccount when no account could ever take the document
     */
    public List<RevenueCase> open(DocumentSnapshot document) {
        RevenueRule rule = rule(document);
        return document.positions().stream()
                .map(DocumentSnapshot.Position::rate)
                .filter(rate -> find(rule, rate).isEmpty())
                .map(rate -> new RevenueCase(rule.id(), rate.percent()))
                .distinct()
                .toList();
    }

    /**
     * Makes sure that all accounts are known before anything is sent.
     *
     * @throws MissingRevenueAccount when one is not
     */
    public void mustCover(DocumentSnapshot document) {
        document.positions().forEach(position -> account(document, position.rate()));
    }
}
