package de.hundeschule123.document.einvoice;

import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.Line;
import de.hundeschule123.document.money.VatRate;

/** The tax case of a line: a category of the norm at a rate. */
record Tax(VatCategory category, VatRate rate) {

    static Tax of(Line line, Invoice invoice) {
        boolean charged = !line.getVatRate().equals(VatRate.NONE);
        return new Tax(charged ? VatCategory.STANDARD : VatCategory.EXEMPT, line.getVatRate());
    }
}
