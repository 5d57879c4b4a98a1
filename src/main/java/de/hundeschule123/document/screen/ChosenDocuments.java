package de.hundeschule123.document.screen;

import de.hundeschule123.document.invoicing.DocumentSearch;
import java.io.Serializable;
import java.util.List;

/**
 * What a person has chosen in a list of documents, for an action of an extension.
 *
 * @param search what the list shows, where all of it is chosen; null where documents are named
 */
public record ChosenDocuments(List<Long> documents, DocumentSearch search) implements Serializable {

    public ChosenDocuments {
        documents = List.copyOf(documents);
    }
}
