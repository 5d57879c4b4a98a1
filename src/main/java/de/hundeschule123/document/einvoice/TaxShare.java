package de.hundeschule123.document.einvoice;

import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.TaxGroup;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.document.money.VatTotal;
import de.hundeschule123.platform.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an invoice charges in one tax case: net and VAT as on the paper. The norm has one for all
 * that is exempt, whatever the exemptions are.
 *
 * @param reason why there is no VAT on it; null where there is
 */
record TaxShare(Tax tax, Money net, Money vat, String reason) {

    static List<TaxShare> of(Invoice invoice) {
        Map<Tax, TaxShare> shares = new LinkedHashMap<>();
        for (TaxGroup group : invoice.taxGroups()) {
            TaxShare share = of(group, invoice);
            shares.merge(share.tax(), share, TaxShare::and);
        }
        return List.copyOf(shares.values());
    }

    private static TaxShare of(TaxGroup group, Invoice invoice) {
        VatTotal total = new VatTotal(group.rate(), group.gross());
        return new TaxShare(
                Tax.of(group.rate(), group.zeroRating()),
                total.net(),
                total.vat(),
                reason(group, invoice));
    }

    private static String reason(TaxGroup group, Invoice invoice) {
        if (!group.rate().equals(VatRate.NONE)) {
            return null;
        }
        if (invoice.isSmallBusiness()) {
            return Texts.german("print.smallBusiness");
        }
        return group.zeroRating() == null
                ? Texts.german("print.exempt")
                : group.zeroRating().sentence();
    }

    private TaxShare and(TaxShare other) {
        String reasons = reason.equals(other.reason) ? reason : reason + "; " + other.reason;
        return new TaxShare(tax, net.plus(other.net), vat.plus(other.vat), reasons);
    }
}
