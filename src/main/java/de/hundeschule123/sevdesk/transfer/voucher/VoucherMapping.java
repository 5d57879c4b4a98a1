package de.hundeschule123.sevdesk.transfer.voucher;

import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.sevdesk.api.voucher.VoucherForm;
import de.hundeschule123.sevdesk.api.voucher.VoucherForm.PositionForm;
import de.hundeschule123.sevdesk.connection.VoucherArrival;
import de.hundeschule123.sevdesk.connection.account.RevenueAccount;
import de.hundeschule123.sevdesk.connection.account.TaxRegime;
import de.hundeschule123.sevdesk.transfer.voucher.NoAccount.Lack;
import java.util.List;
import java.util.Optional;

/**
 * The mapping of a document to a revenue voucher: one gross position per VAT rate, so that
 * sevdesk's total is ours by construction.
 *
 * <p>A cancellation becomes a revenue voucher with negative sums, the one place where this is
 * chosen: rules and accounts differ between the sides of the books, and an expense voucher would
 * show the school costs that it never had.
 */
public record VoucherMapping(VoucherArrival arrival, List<RevenueAccount> accounts) {

    public VoucherMapping {
        accounts = List.copyOf(accounts);
    }

    /**
     * The voucher of a document.
     *
     * @throws NoAccount when no revenue account is known for one of its rates
     */
    public VoucherForm map(Paper paper, String contact, String upload) {
        int rule = rule(paper);
        return new VoucherForm(
                contact,
                paper.number().value(),
                arrival.status(),
                rule,
                paper.date(),
                paper.serviceFrom(),
                paper.serviceTo(),
                paper.due(),
                paper.positions().stream().map(position -> map(paper, position)).toList(),
                upload);
    }

    private PositionForm map(Paper paper, Paper.Position position) {
        return new PositionForm(
                account(paper, position.rate()),
                position.rate().percent(),
                position.gross().amount(),
                position.comment());
    }

    /**
     * The tax rule that the paper states: 0 % on the paper of a regular school says "von der
     * Umsatzsteuer befreit", and that is not taxable revenue at 0 %.
     */
    private static int rule(Paper paper) {
        if (paper.regime() == TaxRegime.SMALL_BUSINESS) {
            return paper.regime().revenueRule();
        }
        List<VatRate> exempt =
                paper.positions().stream()
                        .map(Paper.Position::rate)
                        .filter(VatRate.NONE::equals)
                        .toList();
        if (exempt.isEmpty()) {
            return paper.regime().revenueRule();
        }
        if (exempt.size() < paper.positions().size()) {
            throw new NoAccount(Lack.MIXED, VatRate.NONE);
        }
        return TaxRegime.EXEMPT_RULE;
    }

    private long account(Paper paper, VatRate rate) {
        int rule = rule(paper);
        return find(rule, rate)
                .orElseThrow(() -> new NoAccount(lack(paper.regime(), rule), rate))
                .accountId();
    }

    private Optional<RevenueAccount> find(int rule, VatRate rate) {
        return accounts.stream()
                .filter(account -> account.taxRule() == rule)
                .filter(account -> account.vatRate() == rate.percent())
                .findFirst();
    }

    private Lack lack(TaxRegime regime, int rule) {
        if (!accounts.isEmpty() && accounts.stream().noneMatch(account -> regime.has(account))) {
            return Lack.REGIME;
        }
        return rule == TaxRegime.EXEMPT_RULE ? Lack.EXEMPT : Lack.RATE;
    }

    /**
     * Whether all accounts that a document needs are known.
     *
     * @throws NoAccount when no account could ever take the document
     */
    public boolean covers(Paper paper) {
        int rule = rule(paper);
        return paper.positions().stream()
                .allMatch(position -> find(rule, position.rate()).isPresent());
    }

    /**
     * Makes sure that all accounts are known before anything is sent.
     *
     * @throws NoAccount when one is not
     */
    public void mustCover(Paper paper) {
        paper.positions().forEach(position -> account(paper, position.rate()));
    }
}
