package de.hundeschule123.document.invoicing;

/** What will stand in the PDF of an invoice, to the last letter, before it is laid out. */
public interface PrintableInvoice {

    /** Lays it out as a PDF, which takes by far the most time of a commit. */
    byte[] print();

    /** Whether the other one would give the same PDF. */
    boolean isSameAs(PrintableInvoice other);
}
