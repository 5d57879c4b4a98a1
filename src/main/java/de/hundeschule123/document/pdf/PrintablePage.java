package de.hundeschule123.document.pdf;

import de.hundeschule123.document.einvoice.EInvoice;
import de.hundeschule123.document.invoicing.PrintableInvoice;
import de.hundeschule123.school.SchoolLogo;
import java.time.Instant;
import java.util.Objects;
import org.w3c.dom.Document;

/**
 * An invoice as a tree of HTML elements, with what the PDF says about itself. The elements name the
 * logo by its content.
 *
 * @param moment when the invoice was committed; null while it is a draft
 * @param logo null when the school has none
 */
record PrintablePage(
        HtmlInvoicePrinter printer,
        Document html,
        String title,
        String author,
        Instant moment,
        EInvoice electronic,
        SchoolLogo logo)
        implements PrintableInvoice {

    @Override
    public byte[] print() {
        return printer.print(this);
    }

    boolean isDraft() {
        return moment == null;
    }

    @Override
    public boolean isSameAs(PrintableInvoice other) {
        return other instanceof PrintablePage page
                && Objects.equals(page.moment, moment)
                && page.author.equals(author)
                && page.electronic.equals(electronic)
                && page.html.isEqualNode(html);
    }
}
