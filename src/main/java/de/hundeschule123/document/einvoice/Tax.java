package de.hundeschule123.document.einvoice;

import de.hundeschule123.document.ZeroRating;
import de.hundeschule123.document.money.VatRate;

/** The tax case of a line: a category of the norm at a rate. */
record Tax(VatCategory category, VatRate rate) {

    /**
     * @param reason why it is at 0 %; null at other rates, for a small business, and on what was
     *     committed before anybody was asked: that was exempt
     */
    static Tax of(VatRate rate, ZeroRating reason) {
        if (!rate.equals(VatRate.NONE)) {
            return new Tax(VatCategory.STANDARD, rate);
        }
        return new Tax(reason == null ? VatCategory.EXEMPT : category(reason), rate);
    }

    private static VatCategory category(ZeroRating reason) {
        return switch (reason.reason().treatment()) {
            case EXEMPT -> VatCategory.EXEMPT;
            case REVERSE_CHARGE -> VatCategory.REVERSE_CHARGE;
            case NOT_TAXABLE -> VatCategory.NOT_TAXABLE;
        };
    }
}
