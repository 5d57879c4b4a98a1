package de.hundeschule123.sevdesk.transfer.voucher;

import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.sevdesk.api.voucher.VoucherForm;
import de.hundeschule123.sevdesk.api.voucher.VoucherForm.PositionForm;
import de.hundeschule123.sevdesk.connection.revenue.RevenueAccount;
import de.hundeschule123.sevdesk.connection.status.VoucherArrival;
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
        int rule = paper.regime().revenueRule();
        return new VoucherForm(
                contact,
                paper.number().value(),
                arrival.status(),
                rule,
                paper.date(),
                paper.serviceFrom(),
                paper.serviceTo(),
                paper.due(),
                paper.positions().stream().map(position -> map(rule, position)).toList(),
                upload);
    }

    private PositionForm map(int rule, Paper.Position position) {
        return new PositionForm(
                account(rule, position.rate()),
                position.rate().percent(),
                position.gross().amount(),
                position.comment());
    }

    private long account(int rule, VatRate rate) {
        return find(rule, rate)
                .orElseThrow(() -> new NoAccount(rule, rate, offersOnlyOther(rule)))
                .accountId();
    }

    private Optional<RevenueAccount> find(int rule, VatRate rate) {
        return accounts.stream()
                .filter(account -> account.taxRule() == rule)
                .filter(account -> account.vatRate() == rate.percent())
                .findFirst();
    }

    private boolean offersOnlyOther(int rule) {
        return !accounts.isEmpty()
                && accounts.stream().noneMatch(account -> account.taxRule() == rule);
    }

    /** Whether all accounts that a document needs are known. */
    public boolean covers(Paper paper) {
        int rule = paper.regime().revenueRule();
        return paper.positions().stream()
                .allMatch(position -> find(rule, position.rate()).isPresent());
    }

    /**
     * Makes sure that all accounts are known before anything is sent.
     *
     * @throws NoAccount when one is not
     */
    public void mustCover(Paper paper) {
        paper.positions()
                .forEach(position -> account(paper.regime().revenueRule(), position.rate()));
    }
}
