package de.hundeschule123.document.pdf;

import de.hundeschule123.document.invoicing.PrintableInvoice;
import java.time.Instant;
import org.w3c.dom.Document;

/** An invoice as a tree of HTML elements, with what the PDF says about itself. */
record PrintablePage(
        HtmlInvoicePrinter printer, Document html, String title, String author, Instant moment)
        implements PrintableInvoice {

    @Override
    public byte[] print() {
        return printer.print(this);
    }

    @Override
    public boolean isSameAs(PrintableInvoice other) {
        return other instanceof PrintablePage page
                && page.moment.equals(moment)
                && page.author.equals(author)
                && page.html.isEqualNode(html);
    }
}
