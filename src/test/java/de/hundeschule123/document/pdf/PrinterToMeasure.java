package de.hundeschule123.document.pdf;

import de.hundeschule123.document.invoicing.InvoicePrinter;

/** The application's own printer, for those who measure it from outside of its room. */
public final class PrinterToMeasure {

    private PrinterToMeasure() {}

    public static InvoicePrinter theOne() {
        return new HtmlInvoicePrinter();
    }
}
