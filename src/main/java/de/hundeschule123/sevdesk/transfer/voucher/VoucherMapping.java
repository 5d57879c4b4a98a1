package de.hundeschule123.sevdesk.transfer.voucher;

import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.sevdesk.api.voucher.VoucherForm;
import de.hundeschule123.sevdesk.api.voucher.VoucherForm.PositionForm;
import de.hundeschule123.sevdesk.connection.TransferSettings;
import de.hundeschule123.sevdesk.connection.account.RevenueAccount;
import de.hundeschule123.sevdesk.connection.account.TaxRegime;
import de.hundeschule123.sevdesk.transfer.voucher.MissingRevenueAccount.Lack;
import java.util.List;
import java.util.Optional;

/**
 * Maps a document to a revenue voucher: one gross position per VAT rate, so that sevdesk's total is
 * ours by construction.
 *
 * <p>A cancellation becomes a revenue voucher with negative sums, the one place where this is
 * chosen: rules and accounts differ between the sides of the books, and an expense voucher would
 * show the school costs that it never had.
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
        int rule = rule(document);
        return new VoucherForm(
                contact,
                document.number().value(),
                settings.getArrival().status(),
                rule,
                document.date(),
                document.serviceFrom(),
                document.serviceTo(),
                document.due(),
                document.positions().stream().map(position -> map(document, position)).toList(),
                upload);
    }

    private PositionForm map(DocumentSnapshot document, DocumentSnapshot.Position position) {
        return new PositionForm(
                account(document, position.rate()),
                position.rate().percent(),
                position.gross().amount(),
                position.comment());
    }

    /**
     * The tax rule that the paper states: 0 % on the paper of a regular school says "von der
     * Umsatzsteuer befreit", and that is not taxable revenue at 0 %.
     */
    private static int rule(DocumentSnapshot document) {
        if (document.regime() == TaxRegime.SMALL_BUSINESS) {
            return document.regime().revenueRule();
        }
        List<VatRate> exempt =
                document.positions().stream()
                        .map(DocumentSnapshot.Position::rate)
                        .filter(VatRate.NONE::equals)
                        .toList();
        if (exempt.isEmpty()) {
            return document.regime().revenueRule();
        }
        if (exempt.size() < document.positions().size()) {
            throw new MissingRevenueAccount(Lack.MIXED, VatRate.NONE);
        }
        return TaxRegime.EXEMPT_RULE;
    }

    private long account(DocumentSnapshot document, VatRate rate) {
        int rule = rule(document);
        return find(rule, rate)
                .orElseThrow(() -> new MissingRevenueAccount(lack(document.regime(), rule), rate))
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
     * @throws MissingRevenueAccount when no account could ever take the document
     */
    public boolean covers(DocumentSnapshot document) {
        int rule = rule(document);
        return document.positions().stream()
                .allMatch(position -> find(rule, position.rate()).isPresent());
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
