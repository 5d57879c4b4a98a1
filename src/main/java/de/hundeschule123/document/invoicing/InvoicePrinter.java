package de.hundeschule123.document.invoicing;

import de.hundeschule123.document.Invoice;

/** Makes the PDF that a customer receives for a committed invoice, and the preview of a draft. */
public interface InvoicePrinter {

    /**
     * Everything that § 14 Abs. 4 UStG asks for, as it will stand in the PDF. A draft has no number
     * and is marked as a draft on every page, so that nobody can send it for an invoice.
     */
    PrintableInvoice prepare(Invoice invoice, Issuer issuer);

    /** The invoice as a PDF. */
    default byte[] print(Invoice invoice, Issuer issuer) {
        return prepare(invoice, issuer).print();
    }
}
