package de.hundeschule123.document.einvoice;

import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.platform.text.Texts;
import java.util.List;

/**
 * What an invoice charges in one tax case: net and VAT as on the paper.
 *
 * @param reason why there is no VAT on it; null where there is
 */
record TaxShare(Tax tax, Money net, Money vat, String reason) {

    static List<TaxShare> of(Invoice invoice) {
        return invoice.totals().perRate().stream()
                .map(
                        total ->
                                new TaxShare(
                                        new Tax(
                                                total.rate().equals(VatRate.NONE)
                                                        ? VatCategory.EXEMPT
                                                        : VatCategory.STANDARD,
                                                total.rate()),
                                        total.net(),
                                        total.vat(),
                                        total.rate().equals(VatRate.NONE)
                                                ? Texts.of(
                                                        invoice.isSmallBusiness()
                                                                ? "print.smallBusiness"
                                                                : "print.exempt")
                                                : null))
                .toList();
    }
}
