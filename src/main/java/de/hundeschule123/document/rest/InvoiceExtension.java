package de.hundeschule123.document.rest;

import de.hundeschule123.document.Document;
import de.hundeschule123.document.Invoice;
import de.hundeschule123.school.Selection;
import java.util.List;
import java.util.Map;

/**
 * Adds to an invoice in the REST interface what an extension knows, and narrows lists by it.
 *
 * <p>{@link de.hundeschule123.platform.rest.AddedField} describes the field.
 */
public interface InvoiceExtension {

    /** The field under which it is added and the query parameter that narrows lists by it. */
    String name();

    /** What it adds to each of these invoices, by their id; one question for all of them. */
    Map<Long, ? extends Record> describe(List<Invoice> invoices);

    /**
     * Narrows a list to the documents in a status of the extension, as a condition in the same
     * query.
     *
     * @throws de.hundeschule123.platform.text.Declined when there is no such status
     */
    <T extends Document> void narrow(Selection<T> documents, String status);
}
