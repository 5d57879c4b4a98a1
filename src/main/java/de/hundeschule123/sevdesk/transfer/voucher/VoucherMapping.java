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
    public VoucherForm map(DocumentSnapshot documentSnapshot, String contact, String upload) {
        int rule = rule(documentSnapshot);
        return new VoucherForm(
                contact,
                documentSnapshot.number().value(),
                settings.getArrival().status(),
                rule,
                documentSnapshot.date(),
                documentSnapshot.serviceFrom(),
                documentSnapshot.serviceTo(),
                documentSnapshot.due(),
                documentSnapshot.positions().stream()
                        .map(position -> map(documentSnapshot, position))
                        .toList(),
                upload);
    }

    private PositionForm map(
            DocumentSnapshot documentSnapshot, DocumentSnapshot.Position position) {
        return new PositionForm(
                account(documentSnapshot, position.rate()),
                position.rate().percent(),
                position.gross().amount(),
                position.comment());
    }

    /**
     * The tax rule that the paper states: 0 % on the paper of a regular school says "von der
     * Umsatzsteuer befreit", and that is not taxable revenue at 0 %.
     */
    private static int rule(DocumentSnapshot documentSnapshot) {
        if (documentSnapshot.regime() == TaxRegime.SMALL_BUSINESS) {
            return documentSnapshot.regime().revenueRule();
        }
        List<VatRate> exempt =
                documentSnapshot.positions().stream()
                        .map(DocumentSnapshot.Position::rate)
                        .filter(VatRate.NONE::equals)
                        .toList();
        if (exempt.isEmpty()) {
            return documentSnapshot.regime().revenueRule();
        }
        if (exempt.size() < documentSnapshot.positions().size()) {
            throw new MissingRevenueAccount(Lack.MIXED, VatRate.NONE);
        }
        return TaxRegime.EXEMPT_RULE;
    }

    private long account(DocumentSnapshot documentSnapshot, VatRate rate) {
        int rule = rule(documentSnapshot);
        return find(rule, rate)
                .orElseThrow(
                        () ->
                                new MissingRevenueAccount(
                                        lack(documentSnapshot.regime(), rule), rate))
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
    public boolean covers(DocumentSnapshot documentSnapshot) {
        int rule = rule(documentSnapshot);
        return documentSnapshot.positions().stream()
                .allMatch(position -> find(rule, position.rate()).isPresent());
    }

    /**
     * Makes sure that all accounts are known before anything is sent.
     *
     * @throws MissingRevenueAccount when one is not
     */
    public void mustCover(DocumentSnapshot documentSnapshot) {
        documentSnapshot
                .positions()
                .forEach(position -> account(documentSnapshot, position.rate()));
    }
}
