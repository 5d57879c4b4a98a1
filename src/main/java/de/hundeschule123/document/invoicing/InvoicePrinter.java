package de.hundeschule123.document.invoicing;

import de.hundeschule123.document.Invoice;
import de.hundeschule123.school.School;

/** The making of the PDF that a customer receives for a committed invoice. */
public interface InvoicePrinter {

    /** The invoice as a PDF with everything that § 14 Abs. 4 UStG asks for. */
    byte[] print(Invoice invoice, School school);
}
