package de.hundeschule123.sevdesk.backfill.selection;

import de.hundeschule123.document.invoicing.DocumentSearch;
import java.util.List;

/** The documents that a person wants in sevdesk: named one by one, or all that a search finds. */
public sealed interface DocumentSelection {

    /** More can only be chosen by a search. */
    int MOST_NAMED = 20_000;

    /** What happens to those that have failed before. */
    FailedTransfers failedOnes();

    /** Documents named one by one. */
    record Named(List<Long> documents, FailedTransfers failedOnes) implements DocumentSelection {

        public Named {
            documents = documents.stream().distinct().sorted().toList();
            if (documents.isEmpty()) {
                throw new NothingSelected();
            }
            if (documents.size() > MOST_NAMED) {
                throw new TooManyNamed();
            }
        }
    }

    /** All documents that a search finds. */
    record Found(DocumentSearch search, FailedTransfers failedOnes) implements DocumentSelection {}
}
