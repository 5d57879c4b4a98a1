package de.hundeschule123.document.invoicing;

import de.hundeschule123.document.Document;
import de.hundeschule123.school.Selection;
import java.util.List;

/**
 * Narrows the lists of documents by what an extension knows of them, such as by what it has done.
 */
public interface DocumentFilter {

    /** What it is called on the screen. */
    String label();

    /** What people choose from, in this order. */
    List<String> choices();

    /** The word for a choice on the screen. */
    String word(String choice);

    /** Narrows a query to the documents of one choice, as a condition in the same query. */
    <T extends Document> void narrow(Selection<T> documents, String choice);
}
