package de.hundeschule123.document.invoicing;

import java.time.Instant;

/**
 * The PDF of a draft, printed with the number that it would get; it counts only if the committed
 * invoice is the very same to the last letter.
 *
 * @param content what was printed
 * @param moment when the invoice is committed, which stands in the PDF too
 */
record PrintedDraft(PrintableInvoice content, Instant moment, byte[] pdf) {

    /**
     * The PDF of the committed invoice.
     *
     * @throws Outdated when something on it has changed since the print
     */
    byte[] of(PrintableInvoice committed) {
        if (!content.isSameAs(committed)) {
            throw new Outdated();
        }
        return pdf;
    }

    /** The news that somebody took the number, or changed invoice, customer or school meanwhile. */
    static final class Outdated extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
